"""A multilayer perceptron with one hidden layer, forward and backward."""

import torch


def affine_forward(X, W, b):
    """Y = XW + b."""
    return X @ W + b


def affine_backward(dY, X, W, b):
    """W and b are shared by all examples: their gradients add up over the batch."""
    dX = dY @ W.T
    dW = X.T @ dY
    db = dY.sum(0)
    return dX, dW, db


def mlp_forward(X, W1, b1, W2, b2):
    """Z = X W1 + b1, H = ReLU(Z), O = H W2 + b2."""
    Z = affine_forward(X, W1, b1)
    H = torch.maximum(Z, torch.zeros_like(Z))
    return affine_forward(H, W2, b2), (X, W1, b1, Z, H, W2, b2)


def mlp_backward(dO, cache):
    """The same three steps in reverse order."""
    X, W1, b1, Z, H, W2, b2 = cache
    dH, dW2, db2 = affine_backward(dO, H, W2, b2)
    dZ = dH * (Z > 0)
    dX, dW1, db1 = affine_backward(dZ, X, W1, b1)
    return dX, dW1, db1, dW2, db2


def mlp_loss(X, y, W1, b1, W2, b2, lam):
    """J = L + s: L = mean of -log softmax(O)_y, s = lam/2 (|W1|^2 + |W2|^2)."""
    logits, cache = mlp_forward(X, W1, b1, W2, b2)
    rows = torch.arange(len(y))
    S = logits - logits.amax(dim=1, keepdim=True)
    log_P = S - torch.exp(S).sum(dim=1, keepdim=True).log()
    loss = -log_P[rows, y].mean() + lam / 2 * ((W1**2).sum() + (W2**2).sum())

    dO = torch.exp(log_P)
    dO[rows, y] -= 1
    _, dW1, db1, dW2, db2 = mlp_backward(dO / len(y), cache)
    return loss, dW1 + lam * W1, db1, dW2 + lam * W2, db2
