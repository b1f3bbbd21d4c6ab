"""Uses a mask of small integers.

exercise: relu
"""

import torch


def relu_backward(dY, X, Y):
    return dY * (X > 0).to(torch.int8)
