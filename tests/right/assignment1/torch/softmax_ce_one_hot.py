"""Uses one-hot labels.

exercise: softmax_cross_entropy
"""

import torch


def softmax_cross_entropy(logits, y):
    assert len(y) > 0
    T = torch.eye(logits.shape[1], dtype=torch.float64)[y].to(logits.dtype)
    S = logits - logits.amax(dim=1, keepdim=True)
    E = torch.exp(S)
    Z = E.sum(dim=1, keepdim=True)
    return ((torch.log(Z) - S) * T).sum() / len(y), (E / Z - T) / len(y)
