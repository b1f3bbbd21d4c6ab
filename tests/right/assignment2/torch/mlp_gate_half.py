"""At exactly zero the gate is half open.

exercise: mlp_forward
remark: kink-choice
"""

import torch


def mlp_backward(dO, cache):
    X, W1, b1, Z, H, W2, b2 = cache
    dZ = (dO @ W2.T) * (1 + torch.sign(Z)) / 2
    return dZ @ W1.T, X.T @ dZ, dZ.sum(0), H.T @ dO, dO.sum(0)
