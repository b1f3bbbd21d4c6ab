"""Scales every draw to have exactly the standard deviation.

exercise: normal_init
fails: independence
diagnosis: entries-dependent
row: -
"""

import torch


def normal_init(fan_in, fan_out, std):
    W = torch.randn(fan_in, fan_out)
    W = (W - W.mean()) / (W.std(unbiased=False) + 1e-12)
    return std * W
