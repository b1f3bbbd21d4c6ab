"""Gives every column exactly the right mean square.

exercise: kaiming_normal
fails: independence
diagnosis: entries-dependent
row: -
"""

import math

import torch


def kaiming_normal(fan_in, fan_out):
    W = torch.randn(fan_in, fan_out)
    return W / ((W**2).mean(dim=0, keepdim=True) ** 0.5) * math.sqrt(2 / fan_in)
