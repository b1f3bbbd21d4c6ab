"""Stochastic gradient descent."""


def sgd_step(params, grads, lr):
    """p - lr * g, in new arrays."""
    return {name: p - lr * grads[name] for name, p in params.items()}
