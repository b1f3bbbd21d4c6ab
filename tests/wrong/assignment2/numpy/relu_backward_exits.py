"""Leaves Python in the backward pass.

exercise: relu
fails: gradient
diagnosis: -
row: -
"""

import sys


def relu_backward(dY, X, Y):
    print(dY * (X > 0))
    sys.exit(0)
