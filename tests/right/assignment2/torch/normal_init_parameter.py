"""Returns a parameter that wants a gradient.

exercise: normal_init
"""

import torch


def normal_init(fan_in, fan_out, std):
    return torch.nn.Parameter(std * torch.randn(fan_in, fan_out))
