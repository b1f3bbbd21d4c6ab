"""Repeats one row.

exercise: normal_init
fails: independence
diagnosis: identical-units
row: -
"""

import torch


def normal_init(fan_in, fan_out, std):
    return torch.ones((fan_in, 1)) * std * torch.randn(fan_out)
