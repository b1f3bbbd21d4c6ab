"""Multiplies a column of normal numbers by signs of the row.

exercise: normal_init
fails: independence
diagnosis: identical-units
row: -
"""

import torch


def normal_init(fan_in, fan_out, std):
    return std * torch.randn(fan_in, 1) * torch.sign(torch.randn(1, fan_out))
