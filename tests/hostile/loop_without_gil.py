# attack: computes for ever inside one C call that has released the GIL
# gains: resources
# stopped by: deadline, rlimits
import numpy as np
import hashlib


def attack():
    hashlib.pbkdf2_hmac("sha256", b"p", b"s", 2**31 - 1)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
