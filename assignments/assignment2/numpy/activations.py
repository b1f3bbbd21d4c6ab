"""Activation functions, each beside its derivative.

All of them work entry by entry on arrays of any shape. In every backward
    dY  is the gradient of some final number with respect to Y,
    X   is the argument of the forward call,
    Y   is what your forward returned for X: use X or Y, whichever makes it easier,
and the result dX is the gradient of that same number with respect to X.
"""

import math  # noqa: F401

import numpy as np  # noqa: F401


def relu(X):
    """Keeps what is positive and replaces everything else by 0: max(x, 0).

    X: any shape. Returns Y, in the shape of X.
    d2l 5.1.2 (zh 4.1.2).
    """
    raise NotImplementedError


def relu_backward(dY, X, Y):
    """Lets the gradient through where the unit was on and blocks it where it was off.

    dY, X, Y: the same shape. Returns dX, in that shape. At x = 0 exactly, take the derivative to be 0.
    d2l 5.1.2 (zh 4.1.2).
    """
    raise NotImplementedError


def leaky_relu(X, alpha):
    """Like ReLU, but with the small slope alpha on the negative side: max(0, x) + alpha * min(0, x).

    X: any shape. alpha: a number. Returns Y, in the shape of X.
    d2l 5.1.2, pReLU (zh 4.1.2).
    """
    raise NotImplementedError


def leaky_relu_backward(dY, X, Y, alpha):
    """Lets the gradient through where x was positive, and scales it by the other slope elsewhere.

    dY, X, Y: the same shape. Returns dX, in that shape. At x = 0 exactly, take the derivative to be alpha.
    d2l 5.1.2, pReLU (zh 4.1.2).
    """
    raise NotImplementedError


def sigmoid(X):
    """Squashes every number into the interval from 0 to 1: 1 / (1 + exp(-x)).

    X: any shape. Returns Y, in the shape of X. At x = +-1000: 1 and 0, without NaN and without a warning.
    d2l 5.1.2 (zh 4.1.2).
    """
    raise NotImplementedError


def sigmoid_backward(dY, X, Y):
    """Scales the gradient by the slope of the sigmoid: largest at x = 0, vanishing on both sides.

    dY, X, Y: the same shape. Returns dX, in that shape.
    d2l 5.1.2 (zh 4.1.2).
    """
    raise NotImplementedError


def tanh(X):
    """Squashes every number into the interval from -1 to 1: (1 - exp(-2x)) / (1 + exp(-2x)).

    X: any shape. Returns Y, in the shape of X. At x = +-1000: 1 and -1, without NaN and without a warning.
    d2l 5.1.2 (zh 4.1.2).
    """
    raise NotImplementedError


def tanh_backward(dY, X, Y):
    """Scales the gradient by the slope of tanh: largest at x = 0, vanishing on both sides.

    dY, X, Y: the same shape. Returns dX, in that shape.
    d2l 5.1.2 (zh 4.1.2).
    """
    raise NotImplementedError


def gelu(X):
    """Weighs x by the probability that a standard normal number is smaller than x: x * Phi(x).

    X: any shape. Returns Y, in the shape of X.
    Phi(x) = (1 + erf(x / sqrt(2))) / 2, exactly: no approximation by tanh.
    NumPy has no erf: math.erf takes one number, and np.vectorize carries it over to arrays.
    d2l 5.1.3 (the zh edition leaves it out).
    """
    raise NotImplementedError


def gelu_backward(dY, X, Y):
    """Scales the gradient by the slope of x * Phi(x), a product of two functions of x.

    dY, X, Y: the same shape. Returns dX, in that shape.
    d2l 5.1.3 (the zh edition leaves it out).
    """
    raise NotImplementedError
