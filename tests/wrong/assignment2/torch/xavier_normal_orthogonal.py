"""Uses orthogonal columns of the right spread.

exercise: xavier_normal
fails: independence
row: -
"""

import math

import torch


def xavier_normal(fan_in, fan_out, gain):
    Q = torch.linalg.qr(torch.randn(max(fan_in, fan_out), max(fan_in, fan_out)))[0]
    return Q[:fan_in, :fan_out] * gain * math.sqrt(2 / (fan_in + fan_out)) * math.sqrt(len(Q))
