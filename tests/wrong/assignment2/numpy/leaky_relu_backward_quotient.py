"""Takes Y / X for the slope, which is 0/0 at zero.

exercise: leaky_relu
fails: gradient
row: -
"""


def leaky_relu_backward(dY, X, Y, alpha):
    return dY * Y / X
