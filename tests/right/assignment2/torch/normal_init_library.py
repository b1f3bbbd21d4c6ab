"""Uses the library's initialiser.

exercise: normal_init
"""

import torch


def normal_init(fan_in, fan_out, std):
    return torch.nn.init.normal_(torch.empty(fan_in, fan_out), std=std)
