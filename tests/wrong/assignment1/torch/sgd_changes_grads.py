"""Scales the caller's gradients.

exercise: sgd_step
fails: inputs_untouched
diagnosis: input-overwritten
row: -
"""


def sgd_step(params, grads, lr):
    for name in grads:
        grads[name] *= lr
    return {name: p - grads[name] for name, p in params.items()}
