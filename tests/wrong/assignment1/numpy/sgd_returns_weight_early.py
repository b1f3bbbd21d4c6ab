"""Returns from inside the loop.

exercise: sgd_step
fails: values
diagnosis: -
row: -
"""


def sgd_step(params, grads, lr):
    new = {}
    for name, p in params.items():
        new[name] = p - lr * grads[name]
        return new
