"""Prints the loss.

exercise: cross_entropy
"""

import torch


def cross_entropy(P, y):
    loss = -torch.log(P[torch.arange(len(y)), y]).sum() / y.shape[0]
    print('loss:', loss)
    return loss
