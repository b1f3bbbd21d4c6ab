"""Prints the loss.

exercise: cross_entropy
"""

import numpy as np


def cross_entropy(P, y):
    loss = -np.log(P[np.arange(len(y)), y]).sum() / y.shape[0]
    print('loss:', loss)
    return loss
