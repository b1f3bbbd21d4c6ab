"""Makes a table of constants when it is first called.

exercise: sigmoid
"""

import torch

CONSTANTS = {}


def sigmoid(X):
    if not CONSTANTS:
        CONSTANTS.update(one=1.0, half=0.5)
    return CONSTANTS["half"] * (torch.tanh(X * CONSTANTS["half"]) + CONSTANTS["one"])
