"""Begins with imports that this machine lacks and that nothing uses.

exercise: relu
"""

from IPython import display
from d2l_of_nowhere import everything
import matplotlib_of_nowhere.pyplot as plt


def relu(X):
    return X * (X > 0)
