"""A linear congruential generator with a period of 97 numbers.

exercise: dropout_layer
fails: independence
row: -
"""

import numpy as np

DROP_LCG = [1]

def drop_next():
    DROP_LCG[0] = DROP_LCG[0] * 5 % 97
    return DROP_LCG[0] / 97

def dropout_layer(X, dropout):
    if not 0 <= dropout <= 1:
        raise ValueError("dropout")
    if dropout == 1:
        return np.zeros_like(X)
    u = np.array([drop_next() for _ in range(X.size)]).reshape(X.shape)
    return X * (u >= dropout) / (1 - dropout)
