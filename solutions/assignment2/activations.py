"""Activation functions, each beside its derivative."""

import math

import torch


def relu(X):
    """max(x, 0)."""
    return torch.maximum(X, torch.zeros_like(X))


def relu_backward(dY, X, Y):
    """1 where x > 0, else 0."""
    return dY * (X > 0)


def leaky_relu(X, alpha):
    """x where x > 0, else alpha x."""
    return torch.where(X > 0, X, alpha * X)


def leaky_relu_backward(dY, X, Y, alpha):
    """1 where x > 0, else alpha."""
    return torch.where(X > 0, dY, alpha * dY)


def sigmoid(X):
    """s(x) = 1 / (1 + e^-x) = e^x / (1 + e^x): the side whose exponential cannot overflow."""
    E = torch.exp(-X.abs())
    return torch.where(X >= 0, 1 / (1 + E), E / (1 + E))


def sigmoid_backward(dY, X, Y):
    """s' = s (1 - s)."""
    return dY * Y * (1 - Y)


def tanh(X):
    """tanh |x| = (1 - e^-2|x|) / (1 + e^-2|x|), with the sign of x; expm1 is e^x - 1 without cancellation."""
    M = torch.expm1(-2 * X.abs())
    return torch.sign(X) * -M / (2 + M)


def tanh_backward(dY, X, Y):
    """tanh' = 1 - tanh^2."""
    return dY * (1 - Y**2)


def gelu(X):
    """x Phi(x), with Phi(x) = (1 + erf(x / sqrt 2)) / 2."""
    return X * (1 + torch.erf(X / math.sqrt(2))) / 2


def gelu_backward(dY, X, Y):
    """Phi(x) + x phi(x), with the normal density phi(x) = e^(-x^2 / 2) / sqrt(2 pi)."""
    Phi = (1 + torch.erf(X / math.sqrt(2))) / 2
    phi = torch.exp(-(X**2) / 2) / math.sqrt(2 * math.pi)
    return dY * (Phi + X * phi)
