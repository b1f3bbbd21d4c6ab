"""Uses the library's own dropout, with the bad arguments refused by it.

exercise: dropout_layer
fails: allowed_calls
diagnosis: -
row: -
"""

import torch


def dropout_layer(X, dropout):
    return torch.nn.functional.dropout(X, dropout, training=True)
