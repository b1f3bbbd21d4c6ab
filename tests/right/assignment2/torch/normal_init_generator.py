"""Draws from a new generator.

exercise: normal_init
"""

import torch


def normal_init(fan_in, fan_out, std):
    return torch.empty(fan_in, fan_out).normal_(0, std)
