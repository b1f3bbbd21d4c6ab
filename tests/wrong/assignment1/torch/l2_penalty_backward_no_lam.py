"""Does not depend on lam.

exercise: l2_penalty
fails: gradient
diagnosis: setting-ignored
row: 74
"""


def l2_penalty_backward(dloss, W, lam):
    return dloss * W
