"""An optimiser class behind the function.

exercise: sgd_step
"""

import numpy as np

class PlainSGD:
    def __init__(self, lr):
        self.lr = lr

    def step(self, p, g):
        return np.add(p, np.multiply(-self.lr, g))

def sgd_step(params, grads, lr):
    opt = PlainSGD(lr)
    result = {}
    for name in sorted(params, reverse=True):
        result[name] = opt.step(params[name], grads[name])
    return result
