"""Activation functions, each beside its derivative."""

import math

import numpy as np


def relu(X):
    """max(x, 0)."""
    return np.maximum(X, 0)


def relu_backward(dY, X, Y):
    """1 where x > 0, else 0."""
    return dY * (X > 0)


def leaky_relu(X, alpha):
    """x where x > 0, else alpha x."""
    return np.where(X > 0, X, alpha * X)


def leaky_relu_backward(dY, X, Y, alpha):
    """1 where x > 0, else alpha."""
    return np.where(X > 0, dY, alpha * dY)


def sigmoid(X):
    """s(x) = 1 / (1 + e^-x) = e^x / (1 + e^x): the side whose exponential cannot overflow."""
    E = np.exp(-np.abs(X))
    return np.where(X >= 0, 1 / (1 + E), E / (1 + E))


def sigmoid_backward(dY, X, Y):
    """s' = s (1 - s)."""
    return dY * Y * (1 - Y)


def tanh(X):
    """tanh |x| = (1 - e^-2|x|) / (1 + e^-2|x|), with the sign of x; expm1 is e^x - 1 without cancellation."""
    M = np.expm1(-2 * np.abs(X))
    return np.sign(X) * -M / (2 + M)


def tanh_backward(dY, X, Y):
    """tanh' = 1 - tanh^2."""
    return dY * (1 - Y**2)


def _erf(X):
    """math.erf, entry by entry, in the dtype of X."""
    return np.vectorize(math.erf, otypes=[float])(X).astype(X.dtype)


def gelu(X):
    """x Phi(x), with Phi(x) = (1 + erf(x / sqrt 2)) / 2."""
    return X * (1 + _erf(X / math.sqrt(2))) / 2


def gelu_backward(dY, X, Y):
    """Phi(x) + x phi(x), with the normal density phi(x) = e^(-x^2 / 2) / sqrt(2 pi)."""
    Phi = (1 + _erf(X / math.sqrt(2))) / 2
    phi = np.exp(-(X**2) / 2) / math.sqrt(2 * math.pi)
    return dY * (Phi + X * phi)
