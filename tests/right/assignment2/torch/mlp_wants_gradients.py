"""Its cache holds tensors that want gradients, and nobody asks for any.

exercise: mlp_forward
"""

import torch


def mlp_forward(X, W1, b1, W2, b2):
    W1, W2 = W1.clone().requires_grad_(), torch.nn.Parameter(W2)
    Z = X @ W1 + b1
    return Z.clamp(min=0) @ W2 + b2, (X, Z, W1, W2)


@torch.no_grad()
def mlp_backward(dO, cache):
    X, Z, W1, W2 = cache
    H = Z.clamp(min=0)
    dZ = (dO @ W2.T) * (Z > 0)
    return dZ @ W1.T, X.T @ dZ, dZ.sum(0), H.T @ dO, dO.sum(0)
