"""Do signals and gradients survive a deep network? Measure it."""

import torch  # noqa: F401

BATCH = 128
WIDTH = 64


def forward_variances(init, activation, depth):
    """Sends random inputs through `depth` layers and measures the spread of the signal after each.

    Start with H (BATCH, WIDTH), standard normal, float64. In each layer W = init(WIDTH, WIDTH), Z = H W and
    H = activation(Z). Call init and activation once per layer, in this order.
    init: (fan_in, fan_out) -> a weight matrix, float32 or float64. activation: X -> Y, an array of the same shape.
    Returns a list of `depth` numbers: the variance of all entries of H after layer 1, 2, ..., depth.
    d2l 5.4.1 (zh 4.8.1).
    """
    raise NotImplementedError


def gradient_norms(init, activation, activation_backward, depth):
    """Sends a gradient back through such a network and measures what arrives at each weight matrix.

    The forward pass is that of `forward_variances`. The loss is the sum of all entries of the last H.
    activation_backward: (dY, X, Y) -> dX, the backward of activation. Call it once per layer, last one first.
    Returns a list of `depth` numbers: the Frobenius norms of dW_1, ..., dW_depth, the first layer first.
    d2l 5.4.1 (zh 4.8.1).
    """
    raise NotImplementedError
