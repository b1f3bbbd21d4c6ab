"""Puts new arrays into the caller's dict.

exercise: sgd_step
fails: inputs_untouched
diagnosis: input-overwritten
row: -
"""


def sgd_step(params, grads, lr):
    for name in params:
        params[name] = params[name] - lr * grads[name]
    return params
