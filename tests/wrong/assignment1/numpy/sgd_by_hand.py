"""Writes out both parameters: the names w and b only.

exercise: sgd_step
fails: any_names
diagnosis: -
row: -
"""


def sgd_step(params, grads, lr):
    w = params['w'] - lr * grads['w']
    b = params['b'] - lr * grads['b']
    return {'b': b, 'w': w}
