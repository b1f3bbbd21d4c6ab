"""Never looks at the labels.

exercise: cross_entropy
fails: values
diagnosis: input-ignored
row: 52
"""

import torch


def cross_entropy(P, y):
    return -torch.log(P).mean()
