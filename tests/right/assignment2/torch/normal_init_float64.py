"""Returns float64.

exercise: normal_init
"""

import torch


def normal_init(fan_in, fan_out, std):
    return std * torch.randn(fan_in, fan_out, dtype=torch.float64)
