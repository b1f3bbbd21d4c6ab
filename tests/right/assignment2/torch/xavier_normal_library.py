"""Uses the library's initialiser.

exercise: xavier_normal
"""

import torch


def xavier_normal(fan_in, fan_out, gain):
    return torch.nn.init.xavier_normal_(torch.empty(fan_in, fan_out), gain)
