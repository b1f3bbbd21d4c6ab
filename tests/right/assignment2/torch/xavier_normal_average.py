"""Divides by the mean of the fans.

exercise: xavier_normal
"""

import torch


def xavier_normal(fan_in, fan_out, gain):
    average = (fan_in + fan_out) / 2
    return gain * torch.randn(fan_in, fan_out) / average**0.5
