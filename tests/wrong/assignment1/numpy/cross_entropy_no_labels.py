"""Never looks at the labels.

exercise: cross_entropy
fails: values
diagnosis: input-ignored
row: 52
"""

import numpy as np


def cross_entropy(P, y):
    return -np.log(P).mean()
