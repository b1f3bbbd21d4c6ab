"""Goes uphill.

exercise: sgd_step
fails: values
diagnosis: operation-swapped
row: 202
"""


def sgd_step(params, grads, lr):
    return {name: p + lr * grads[name] for name, p in params.items()}
