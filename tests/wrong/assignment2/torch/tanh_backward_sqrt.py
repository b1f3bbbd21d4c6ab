"""Has 1/cosh for 1/cosh squared.

exercise: tanh
fails: gradient
diagnosis: step-extra
row: -
"""

import torch


def tanh_backward(dY, X, Y):
    return dY / torch.cosh(X)
