"""Returns float64 whatever it is given.

exercise: sgd_step
fails: shapes
row: -
"""


def sgd_step(params, grads, lr):
    return {name: (p - lr * grads[name]).astype(float) for name, p in params.items()}
