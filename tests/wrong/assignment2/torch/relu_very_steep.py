"""A sigmoid so steep that it looks like a step.

exercise: relu
fails: values
row: -
"""


import torch


def relu(X):
    return X / (1 + torch.exp(-1000 * X))


