"""Shrinks the weights as well.

exercise: sgd_step
fails: values
row: -
"""


def sgd_step(params, grads, lr):
    return {name: p * (1 - lr * 0.01) - lr * grads[name] for name, p in params.items()}
