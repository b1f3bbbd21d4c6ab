"""scatter_add_ and logsumexp.

exercise: softmax_cross_entropy
"""

import torch

def softmax_cross_entropy(logits, y):
    n = logits.size(0)
    if n == 0:
        raise ValueError("empty")
    lse = logits.logsumexp(dim=1)
    loss = (lse - logits.gather(1, y[:, None])[:, 0]).mean()
    grad = (logits - lse[:, None]).exp()
    grad.scatter_add_(1, y[:, None], -torch.ones(n, 1, dtype=grad.dtype))
    return loss, grad / n
