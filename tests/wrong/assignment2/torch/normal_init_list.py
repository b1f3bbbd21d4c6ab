"""Returns nested lists.

exercise: normal_init
fails: support
diagnosis: -
row: -
"""

import torch


def normal_init(fan_in, fan_out, std):
    return (std * torch.randn(fan_in, fan_out)).tolist()
