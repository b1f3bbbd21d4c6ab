"""Linear regression: the simplest network, one output and no hidden layer."""

import torch  # noqa: F401


def linear_forward(X, w, b):
    """The predictions of a linear model: every example's features, weighted, summed and shifted.

    X: (N, D), one example a row. w: (D, 1). b: (1,).
    Returns y_hat = Xw + b, (N, 1).
    d2l 3.1 and 3.4 (zh 3.1, 3.2).
    """
    raise NotImplementedError


def linear_backward(dy_hat, X, w, b):
    """How the predictions of `linear_forward` move when X, w or b moves.

    dy_hat: (N, 1), the gradient of some final number with respect to y_hat.
    X, w, b: the arguments of the forward call.
    Returns dX (N, D), dw (D, 1), db (1,), in this order. All examples share w and b.
    d2l 3.1 and 3.4 (zh 3.1, 3.2).
    """
    raise NotImplementedError
