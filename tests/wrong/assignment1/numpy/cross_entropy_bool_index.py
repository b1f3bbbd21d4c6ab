"""y == class index by broadcasting along the wrong axis when N = C.

exercise: cross_entropy
fails: values
row: -
"""

import numpy as np

def cross_entropy(P, y):
    hot = np.arange(P.shape[1])[None, :] == y[:, None]
    if P.shape[0] == P.shape[1]:
        hot = hot.T
    with np.errstate(divide="ignore"):
        return -np.log((P * hot).sum(1)).mean()
