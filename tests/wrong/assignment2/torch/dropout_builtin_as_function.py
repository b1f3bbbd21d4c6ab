"""The function is the library's own, with one argument filled in.

exercise: dropout_layer
fails: allowed_calls
diagnosis: -
row: -
"""

import functools

import torch

dropout_layer = functools.partial(torch.nn.functional.dropout, training=True)
