"""A tensor that wants gradients, as for training.

exercise: kaiming_normal
"""

import torch

def kaiming_normal(fan_in, fan_out):
    W = torch.randn(fan_in, fan_out) * (2 / fan_in) ** 0.5
    W.requires_grad_(True)
    return W
