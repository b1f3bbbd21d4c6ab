"""Dropout: switch off a random part of a layer while training."""

import torch  # noqa: F401


def dropout_layer(X, dropout):
    """Drops every entry of X independently with probability `dropout`, and enlarges the others in return.

    X: any shape. dropout: the probability of being dropped. A kept entry is divided by 1 - dropout, so that
    the expectation of every entry stays what it was.
    Returns an array in the shape of X: X itself for dropout = 0, zeros for dropout = 1.
    A dropout outside [0, 1] raises (an assert or a ValueError).
    d2l 5.6 (zh 4.6).
    """
    raise NotImplementedError


def dropout_forward(X, dropout, training):
    """Dropout that remembers what it dropped, and does nothing at test time.

    X: any shape. dropout: as in `dropout_layer`, outside [0, 1] it raises. training: True or False.
    Returns Y, mask.
    Training: Y as from `dropout_layer`, and mask tells your `dropout_backward` which entries were kept.
    Not training: Y is X, and mask is whatever makes your `dropout_backward` the identity (None, for example).
    Nobody but your own `dropout_backward` looks into mask.
    d2l 5.6 (zh 4.6).
    """
    raise NotImplementedError


def dropout_backward(dY, mask, dropout):
    """Sends the gradient back along the entries that were kept.

    dY: the gradient of some final number with respect to Y. mask: from your `dropout_forward`.
    dropout: the same number as in the forward call, in [0, 1].
    Returns dX, in the shape of dY: zeros for dropout = 1 in training, dY if the forward was not training.
    d2l 5.6 (zh 4.6).
    """
    raise NotImplementedError
