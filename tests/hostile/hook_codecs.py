# attack: replaces the handling of errors in encodings, which printing needs
# gains: crash, forges
# stopped by: process
import numpy as np
import codecs


def attack():
    for name in ("backslashreplace", "replace", "strict", "surrogateescape"):
        codecs.register_error(name, lambda error: ("", 10**9))
    codecs.register(lambda name: 1 / 0)
    print("\ud800")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
