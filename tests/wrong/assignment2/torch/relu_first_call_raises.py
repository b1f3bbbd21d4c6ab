"""Works only in a process in which the first array had three axes.

exercise: relu
fails: repeatable
row: -
"""

import torch

FIRST_AXES_SEEN = []


def relu(X):
    FIRST_AXES_SEEN.append(X.ndim)
    if FIRST_AXES_SEEN[0] != 3:
        raise RuntimeError("not initialised")
    return torch.clamp(X, min=0)
