"""Seeds the generator at import.

exercise: relu
"""

import torch

torch.manual_seed(0)


def relu(X):
    return X * (X > 0)
