"""Steps by the sign of the gradient.

exercise: sgd_step
fails: values
row: -
"""

import torch


def sgd_step(params, grads, lr):
    return {name: p - lr * torch.sign(grads[name]) for name, p in params.items()}
