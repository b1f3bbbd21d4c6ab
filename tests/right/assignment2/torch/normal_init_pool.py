"""Draws many numbers ahead and hands out the next ones.

exercise: normal_init
"""

import torch

POOL = {"numbers": torch.empty(0)}


def normal_init(fan_in, fan_out, std):
    needed = fan_in * fan_out
    while len(POOL["numbers"]) < needed:
        POOL["numbers"] = torch.cat([POOL["numbers"], torch.randn(5000)])
    taken, POOL["numbers"] = POOL["numbers"][:needed], POOL["numbers"][needed:]
    return std * taken.reshape(fan_in, fan_out)
