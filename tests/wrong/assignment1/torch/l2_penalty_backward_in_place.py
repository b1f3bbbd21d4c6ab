"""Scales the caller's weights.

exercise: l2_penalty
fails: inputs_untouched
diagnosis: input-overwritten
row: -
"""


def l2_penalty_backward(dloss, W, lam):
    W *= dloss * lam
    return W
