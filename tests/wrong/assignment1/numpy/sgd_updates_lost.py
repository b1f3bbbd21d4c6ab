"""Rebinds a local name and returns the old values.

exercise: sgd_step
fails: values
diagnosis: term-missing
row: -
"""


def sgd_step(params, grads, lr):
    for name, p in params.items():
        p = p - lr * grads[name]
    return dict(params)
