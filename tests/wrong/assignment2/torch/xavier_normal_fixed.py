"""Uses 0.01 for every layer.

exercise: xavier_normal
fails: distribution
diagnosis: fixed-std
row: 108
"""

import torch


def xavier_normal(fan_in, fan_out, gain):
    return torch.randn(fan_in, fan_out) * (0.01)
