"""lam = 0 is taken for "not given".

exercise: l2_penalty
fails: values
row: -
"""

def l2_penalty(W, lam):
    lam = lam or 0.01
    return lam / 2 * (W**2).sum()

def l2_penalty_backward(dloss, W, lam):
    lam = lam or 0.01
    return dloss * lam * W
