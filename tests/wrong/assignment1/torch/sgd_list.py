"""Returns a list in place of a dict.

exercise: sgd_step
fails: values
diagnosis: -
row: -
"""


def sgd_step(params, grads, lr):
    return [p - lr * grads[name] for name, p in params.items()]
