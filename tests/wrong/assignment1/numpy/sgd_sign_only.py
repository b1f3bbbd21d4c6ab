"""Steps by the sign of the gradient.

exercise: sgd_step
fails: values
row: -
"""

import numpy as np


def sgd_step(params, grads, lr):
    return {name: p - lr * np.sign(grads[name]) for name, p in params.items()}
