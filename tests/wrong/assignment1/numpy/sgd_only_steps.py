"""Returns the steps, not the parameters.

exercise: sgd_step
fails: values
diagnosis: term-missing
row: -
"""


def sgd_step(params, grads, lr):
    return {name: -lr * grads[name] for name in params}
