# attack: gives warnings whose texts and categories bite
# gains: crash, forges
# stopped by: wire
import numpy as np
import warnings


class Biter(UserWarning):
    def __str__(self):
        raise SystemExit

    __name__ = property(__str__)


def attack():
    warnings.warn(Biter("x"))


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
