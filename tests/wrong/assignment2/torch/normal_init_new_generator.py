"""Makes a generator with a fixed seed in every call.

exercise: normal_init
fails: independence
diagnosis: same-every-call
row: -
"""

import torch


def normal_init(fan_in, fan_out, std):
    return std * torch.randn(fan_in, fan_out, generator=torch.Generator().manual_seed(0))
