# attack: raises an exception whose texts, arguments and class all raise
# gains: crash, forges
# stopped by: wire, process
import numpy as np


class Biter(Exception):
    def __str__(self):
        raise SystemExit

    __repr__ = __bool__ = __eq__ = __hash__ = __str__
    args = __traceback__ = __cause__ = __class__ = property(__str__)


def attack():
    raise Biter


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
