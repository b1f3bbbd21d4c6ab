"""Returns one number a column.

exercise: l2_penalty
fails: values
diagnosis: not-summed
row: -
"""


def l2_penalty(W, lam):
    return lam / 2 * (W**2).sum(dim=0)
