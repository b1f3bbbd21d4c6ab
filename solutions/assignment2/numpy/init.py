"""Random weights of shape (fan_in, fan_out)."""

import math

import numpy as np


def normal_init(fan_in, fan_out, std):
    """N(0, std^2)."""
    return np.random.normal(0, std, (fan_in, fan_out))


def xavier_uniform(fan_in, fan_out, gain):
    """U(-a, a) has the variance a^2 / 3 = gain^2 * 2 / (fan_in + fan_out)."""
    a = gain * math.sqrt(6 / (fan_in + fan_out))
    return np.random.uniform(-a, a, (fan_in, fan_out))


def xavier_normal(fan_in, fan_out, gain):
    """N(0, gain^2 * 2 / (fan_in + fan_out))."""
    return normal_init(fan_in, fan_out, gain * math.sqrt(2 / (fan_in + fan_out)))


def kaiming_normal(fan_in, fan_out):
    """N(0, 2 / fan_in)."""
    return normal_init(fan_in, fan_out, math.sqrt(2 / fan_in))


def init_mlp(sizes):
    """Kaiming weights break the symmetry; biases start at zero."""
    params = {}
    for layer in range(1, len(sizes)):
        params[f"W{layer}"] = kaiming_normal(sizes[layer - 1], sizes[layer])
        params[f"b{layer}"] = np.zeros(sizes[layer])
    return params
