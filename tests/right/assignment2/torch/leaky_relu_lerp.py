"""min and max by clamp.

exercise: leaky_relu
"""

import torch

def leaky_relu(X, alpha):
    return X.clamp(min=0).add(X.clamp(max=0), alpha=alpha)

def leaky_relu_backward(dY, X, Y, alpha):
    slope = torch.ones_like(X)
    slope[X <= 0] = alpha
    return slope * dY
