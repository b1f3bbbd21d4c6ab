"""Draws whole numbers.

exercise: normal_init
fails: distribution
row: -
"""

import torch


def normal_init(fan_in, fan_out, std):
    return torch.randint(-3, 4, (fan_in, fan_out)) * std / 2.0
