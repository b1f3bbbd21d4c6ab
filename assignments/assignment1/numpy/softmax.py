"""Softmax regression: from scores to probabilities to one loss, and back."""

import numpy as np  # noqa: F401


def softmax(X):
    """Turns every row of scores into probabilities, which add up to 1: the larger the score, the more likely.

    X: (N, C), one example a row, one class a column.
    Returns P (N, C): the exponential of each score divided by the sum of its row's exponentials.
    Right for scores of +-1000 too, also when the rows of one batch differ by more than 745.
    d2l 4.1 and 4.4; on stability 4.5 (zh 3.4, 3.6, 3.7).
    """
    raise NotImplementedError


def softmax_backward(dP, X, P):
    """How the probabilities move when the scores move; within a row every score moves every probability.

    dP: (N, C), the gradient of some final number with respect to P.
    X: the argument of the forward call. P: what your `softmax(X)` returned. Use what you need.
    Returns dX (N, C).
    d2l 4.1 (zh 3.4).
    """
    raise NotImplementedError


def cross_entropy(P, y):
    """The mean, over the batch, of minus the logarithm of the probability given to the true class.

    P: (N, C), every row a probability distribution. y: (N,) integer labels in 0 ... C-1.
    Returns one number. Where a true class has probability exactly 0 the loss is inf: add no epsilon.
    d2l 4.1 and 4.4 (zh 3.4, 3.6).
    """
    raise NotImplementedError


def softmax_cross_entropy(logits, y):
    """Softmax and cross-entropy in one go, without ever leaving log space, and the gradient of the mean loss.

    logits: (N, C) scores, of any size. y: (N,) integer labels in 0 ... C-1.
    Returns loss, dlogits: one finite number, the mean over the batch, and its gradient (N, C).
    An empty batch (N = 0) has no mean: raise ValueError.
    d2l 4.1 and 4.5 (zh 3.4, 3.7).
    """
    raise NotImplementedError
