"""Draws one number at a time.

exercise: xavier_uniform
"""

import torch


def xavier_uniform(fan_in, fan_out, gain):
    a = gain * (6 / (fan_in + fan_out)) ** 0.5
    return torch.FloatTensor(fan_in, fan_out).uniform_(-a, a)
