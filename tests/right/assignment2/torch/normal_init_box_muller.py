"""Makes normal numbers of uniform ones.

exercise: normal_init
"""

import torch


def normal_init(fan_in, fan_out, std):
    u, v = 1 - torch.rand(fan_in, fan_out), torch.rand(fan_in, fan_out)
    return std * torch.sqrt(-2 * torch.log(u)) * torch.cos(2 * torch.pi * v)
