"""Forgets the root.

exercise: xavier_uniform
fails: distribution
diagnosis: wrong-variance
row: -
"""

import torch


def xavier_uniform(fan_in, fan_out, gain):
    a = gain * 6 / (fan_in + fan_out)
    return a * (2 * torch.rand(fan_in, fan_out) - 1)
