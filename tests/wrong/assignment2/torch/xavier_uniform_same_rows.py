"""Copies the first half of the rows into the second.

exercise: xavier_uniform
fails: independence
diagnosis: identical-units
row: -
"""

import math

import torch


def xavier_uniform(fan_in, fan_out, gain):
    a = gain * math.sqrt(6 / (fan_in + fan_out))
    W = a * (2 * torch.rand(fan_in, fan_out) - 1)
    W[fan_in - fan_in // 2 :] = W[: fan_in // 2].clone()
    return W
