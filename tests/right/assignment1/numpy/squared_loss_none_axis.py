"""Adds an axis to the labels.

exercise: squared_loss
"""

import numpy as np


def squared_loss(y_hat, y):
    return np.square(y_hat - y[:, None]) / 2.0
