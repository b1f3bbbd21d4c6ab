"""Uses the likeliest class, not the true one.

exercise: cross_entropy
fails: values
diagnosis: prediction-for-label
row: -
"""

import torch


def cross_entropy(P, y):
    return -torch.log(P.amax(dim=1)).mean()
