"""Updates the caller's arrays.

exercise: sgd_step
fails: inputs_untouched
diagnosis: input-overwritten
row: 121
"""


def sgd_step(params, grads, lr):
    for name in params:
        params[name] -= lr * grads[name]
    return params
