"""How to start: random weights that keep signals and gradients at a sensible size.

A weight matrix has the shape (fan_in, fan_out): fan_in inputs come in, fan_out outputs go out.
Draw from your library's generator and do not seed it: every call returns new weights.
"""

import numpy as np  # noqa: F401


def normal_init(fan_in, fan_out, std):
    """Independent weights from the normal distribution with mean 0 and standard deviation std.

    Returns W (fan_in, fan_out), floating point.
    d2l 5.4.2 (zh 4.8.2).
    """
    raise NotImplementedError


def xavier_uniform(fan_in, fan_out, gain):
    """Independent weights from a uniform distribution around 0, as wide as Xavier Glorot's compromise asks.

    The compromise: the variance of a weight is gain^2 times 1 / (the mean of fan_in and fan_out).
    Returns W (fan_in, fan_out), floating point.
    d2l 5.4.2 (zh 4.8.2).
    """
    raise NotImplementedError


def xavier_normal(fan_in, fan_out, gain):
    """Independent weights from a normal distribution with mean 0 and the variance of `xavier_uniform`.

    Returns W (fan_in, fan_out), floating point.
    d2l 5.4.2 (zh 4.8.2).
    """
    raise NotImplementedError


def kaiming_normal(fan_in, fan_out):
    """Independent normal weights with mean 0 that keep the size of the signal when ReLU follows every layer.

    ReLU throws half of the signal's second moment away; the weights make up for it, counting inputs only.
    Returns W (fan_in, fan_out), floating point.
    He et al. 2015, https://arxiv.org/abs/1502.01852; goes with d2l 5.4.2 (zh 4.8.2).
    """
    raise NotImplementedError


def init_mlp(sizes):
    """The parameters of a multilayer perceptron, ready to be trained.

    sizes: the widths of the layers, input first, such as [4, 8, 3].
    Returns a dict "W1", "b1", "W2", "b2", ...: W_l (sizes[l-1], sizes[l]), b_l (sizes[l],) of zeros.
    No two hidden units may start alike; the distribution of the weights is your choice.
    d2l 5.4.1 and 5.4.2 (zh 4.8.1, 4.8.2).
    """
    raise NotImplementedError
