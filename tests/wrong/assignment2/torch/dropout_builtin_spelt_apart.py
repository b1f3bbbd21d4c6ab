"""Reaches the library's dropout by a name that is put together.

exercise: dropout_layer
fails: allowed_calls
diagnosis: -
row: -
"""

import torch


def dropout_layer(X, dropout):
    assert 0 <= dropout <= 1
    return next(map(lambda x: getattr(torch, "drop" + "out")(x, dropout, True), [X]))
