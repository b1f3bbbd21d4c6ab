"""Updates in place and returns nothing.

exercise: sgd_step
fails: values
row: -
"""


def sgd_step(params, grads, lr):
    for name in params:
        params[name] -= lr * grads[name]
