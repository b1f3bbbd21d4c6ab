"""Adds an axis to the labels, whatever axes they have.

exercise: squared_loss
fails: labels_in_a_column
row: -
"""

import numpy as np


def squared_loss(y_hat, y):
    return np.square(y_hat - y[:, None]) / 2.0
