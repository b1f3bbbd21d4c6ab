"""Multiplies in another order.

exercise: l2_penalty
"""


def l2_penalty_backward(dloss, W, lam):
    return W * (lam * dloss)
