"""Draws a matrix once and hands it out again.

exercise: kaiming_normal
fails: independence
diagnosis: same-every-call
row: -
"""

import math

import torch

DRAWN = {}


def kaiming_normal(fan_in, fan_out):
    if (fan_in, fan_out) not in DRAWN:
        DRAWN[fan_in, fan_out] = torch.randn(fan_in, fan_out) * math.sqrt(2 / fan_in)
    return DRAWN[fan_in, fan_out]
