"""Writes out both parameters.

exercise: sgd_step
"""


def sgd_step(params, grads, lr):
    w = params['w'] - lr * grads['w']
    b = params['b'] - lr * grads['b']
    return {'b': b, 'w': w}
