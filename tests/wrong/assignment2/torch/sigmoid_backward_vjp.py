"""The backward is a vector-Jacobian product of the library's.

exercise: sigmoid
fails: allowed_calls
diagnosis: -
row: -
"""

from torch.autograd.functional import vjp as pull


def sigmoid_backward(dY, X, Y):
    return pull(sigmoid, X, dY)[1]
