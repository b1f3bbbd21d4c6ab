"""Keeps a velocity between the calls.

exercise: sgd_step
fails: values
diagnosis: state-between-calls
row: -
"""

VELOCITY = 0.0


def sgd_step(params, grads, lr):
    global VELOCITY
    VELOCITY = 0.9 * VELOCITY + float(grads["w"].sum())
    return {name: p - lr * (grads[name] + 0.1 * VELOCITY) for name, p in params.items()}
