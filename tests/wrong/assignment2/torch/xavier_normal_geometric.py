"""Takes the geometric mean of the fans.

exercise: xavier_normal
fails: distribution
row: -
"""

import torch


def xavier_normal(fan_in, fan_out, gain):
    return torch.randn(fan_in, fan_out) * (gain / (fan_in * fan_out) ** 0.25 * 1.1)
