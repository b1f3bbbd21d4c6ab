"""How wrong is a prediction, and how large are the weights? Two losses, each beside its derivative."""

import torch  # noqa: F401


def squared_loss(y_hat, y):
    """Half the squared error of every example: (prediction - label)^2 / 2.

    y_hat: (N, 1) predictions. y: (N,) or (N, 1) labels.
    Returns the losses, one per example, in the shape of y_hat: (N, 1). Nothing is summed or averaged.
    d2l 3.1 and 3.4 (zh 3.1, 3.2).
    """
    raise NotImplementedError


def squared_loss_backward(dloss, y_hat, y):
    """How the losses of `squared_loss` move when the predictions move.

    dloss: (N, 1), the gradient of some final number with respect to every entry of the loss.
    y_hat, y: the arguments of the forward call.
    Returns dy_hat (N, 1), the gradient of that same number with respect to y_hat.
    d2l 3.1 (zh 3.1).
    """
    raise NotImplementedError


def l2_penalty(W, lam):
    """Weight decay: lam times half the sum of all squared weights.

    W: weights of any shape. lam: the strength of the penalty, a number.
    Returns one number (a scalar).
    d2l 3.7 (zh 4.5).
    """
    raise NotImplementedError


def l2_penalty_backward(dloss, W, lam):
    """How the penalty of `l2_penalty` moves when the weights move.

    dloss: a scalar, the gradient of some final number with respect to the penalty.
    W, lam: the arguments of the forward call.
    Returns dW, in the shape of W.
    d2l 3.7 (zh 4.5).
    """
    raise NotImplementedError
