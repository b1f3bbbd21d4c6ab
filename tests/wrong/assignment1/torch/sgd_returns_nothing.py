"""Updates in place and returns nothing.

exercise: sgd_step
fails: values
diagnosis: nothing-returned
row: -
"""


def sgd_step(params, grads, lr):
    for name in params:
        params[name] -= lr * grads[name]
