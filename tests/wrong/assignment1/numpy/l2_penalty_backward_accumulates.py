"""Gradients accumulate in a module-level dictionary.

exercise: l2_penalty
fails: gradient
row: -
"""

L2_GRADS = {}

def l2_penalty_backward(dloss, W, lam):
    L2_GRADS[W.shape] = L2_GRADS.get(W.shape, 0) + dloss * lam * W
    return L2_GRADS[W.shape]
