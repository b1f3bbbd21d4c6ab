"""Returns the steps, not the parameters.

exercise: sgd_step
fails: values
row: -
"""


def sgd_step(params, grads, lr):
    return {name: -lr * grads[name] for name in params}
