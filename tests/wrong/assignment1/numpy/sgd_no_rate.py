"""Forgets the learning rate.

exercise: sgd_step
fails: values
diagnosis: setting-ignored
row: -
"""


def sgd_step(params, grads, lr):
    return {name: p - grads[name] for name, p in params.items()}
