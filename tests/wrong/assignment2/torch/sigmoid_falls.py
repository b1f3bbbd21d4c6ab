"""Has the sign of the exponent wrong.

exercise: sigmoid
fails: values
diagnosis: other-function
row: 17
"""

import torch


def sigmoid(X):
    return 1 / (1 + torch.exp(X))
