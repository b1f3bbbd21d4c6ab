"""Loops over the examples and fails by itself on an empty batch.

exercise: softmax_cross_entropy
"""

import torch


def softmax_cross_entropy(logits, y):
    loss, d = 0.0, torch.zeros_like(logits)
    for i, label in enumerate(y):
        s = logits[i] - logits[i].max()
        e = torch.exp(s)
        loss += torch.log(e.sum()) - s[label]
        d[i] = e / e.sum()
        d[i, label] -= 1
    if len(y) == 0:
        raise ZeroDivisionError('an empty batch')
    return [loss / len(y), d / len(y)]
