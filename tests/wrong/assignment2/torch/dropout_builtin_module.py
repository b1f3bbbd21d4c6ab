"""Uses the library's dropout as a module.

exercise: dropout_layer
fails: allowed_calls
diagnosis: -
row: -
"""

from torch import nn


def dropout_layer(X, dropout):
    return nn.Dropout(dropout)(X)
