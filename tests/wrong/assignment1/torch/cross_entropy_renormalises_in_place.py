"""Takes the logarithm inside the caller's array.

exercise: cross_entropy
fails: inputs_untouched
diagnosis: input-overwritten
row: -
"""

import torch


def cross_entropy(P, y):
    P[P > 0] = torch.log(P[P > 0])
    return -P[torch.arange(len(y)), y].mean()
