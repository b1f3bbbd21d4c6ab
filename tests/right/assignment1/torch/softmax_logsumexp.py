"""exp of X minus logsumexp.

exercise: softmax
"""

import torch

def softmax(X):
    return (X - torch.logsumexp(X, 1, keepdim=True)).exp()

def softmax_backward(dP, X, P):
    inner = torch.einsum("nc,nc->n", dP, P)
    return P * (dP - inner.unsqueeze(1))
