"""Leaves the bias as it was.

exercise: sgd_step
fails: values
diagnosis: term-missing
row: -
"""


def sgd_step(params, grads, lr):
    return {'w': params['w'] - lr * grads['w'], 'b': params['b']}
