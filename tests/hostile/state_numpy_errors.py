# attack: has NumPy raise at each overflow and underflow of those that follow
# gains: crash, forges
# stopped by: process
import numpy as np


def attack():
    np.seterr(all="raise")
    np.setbufsize(16)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
