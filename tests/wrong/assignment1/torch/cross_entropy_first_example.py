"""Looks at the first example only.

exercise: cross_entropy
fails: values
diagnosis: first-example-only
row: -
"""

import torch


def cross_entropy(P, y):
    return -torch.log(P[0, y[0]])
