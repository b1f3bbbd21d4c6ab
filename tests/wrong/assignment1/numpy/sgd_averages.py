"""Divides by a number of rows, as if the gradients were sums.

exercise: sgd_step
fails: values
diagnosis: term-scaled
row: 201
"""


def sgd_step(params, grads, lr):
    return {name: p - lr * grads[name] / len(grads[name]) for name, p in params.items()}
