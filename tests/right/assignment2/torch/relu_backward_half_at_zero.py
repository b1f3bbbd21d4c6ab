"""Takes the derivative at zero to be one half.

exercise: relu
remark: kink-choice
"""

import torch


def relu_backward(dY, X, Y):
    return dY * (torch.sign(X) + 1) / 2
