"""A class behind the functions.

exercise: squared_loss
"""

import numpy as np

class HalfSquare:
    def __init__(self, y_hat, y):
        self.err = y_hat - np.expand_dims(np.squeeze(y.reshape(-1, 1), axis=1), 1)

    def value(self):
        return np.multiply(self.err, self.err) / 2.0

    def grad(self, upstream):
        return np.multiply(upstream, self.err)

def squared_loss(y_hat, y):
    return HalfSquare(y_hat, y).value()

def squared_loss_backward(dloss, y_hat, y):
    return HalfSquare(y_hat, y).grad(dloss)
