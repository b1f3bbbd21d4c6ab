"""Returns float64 whatever it is given.

exercise: sgd_step
fails: shapes
diagnosis: dtype-changed
row: -
"""


def sgd_step(params, grads, lr):
    return {name: (p - lr * grads[name]).astype(float) for name, p in params.items()}
