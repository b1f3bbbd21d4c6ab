"""Leaves Python when it is done.

exercise: relu
fails: values
diagnosis: -
row: -
"""

import sys


def relu(X):
    print(X * (X > 0))
    sys.exit()
