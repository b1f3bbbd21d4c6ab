"""The backward leaves the work to autograd.

exercise: relu
fails: allowed_calls
diagnosis: -
row: -
"""

import torch


def relu_backward(dY, X, Y):
    X = X.clone().requires_grad_()
    relu(X).backward(dY)
    return X.grad
