"""Puts the gain under the root.

exercise: xavier_normal
fails: distribution
diagnosis: gain-under-root
row: -
"""

import math

import torch


def xavier_normal(fan_in, fan_out, gain):
    return torch.randn(fan_in, fan_out) * (math.sqrt(2 * gain / (fan_in + fan_out)))
