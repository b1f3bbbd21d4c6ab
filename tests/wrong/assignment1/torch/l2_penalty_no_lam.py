"""Forgets lam.

exercise: l2_penalty
fails: values
diagnosis: setting-ignored
row: -
"""


def l2_penalty(W, lam):
    return (W**2).sum() / 2
