"""Returns a float32 gradient whatever it is given.

exercise: relu
fails: shapes
diagnosis: dtype-changed
row: -
"""

import torch


def relu_backward(dY, X, Y):
    return (dY * (X > 0)).to(torch.float32)
