# attack: has NumPy call it at each overflow
# gains: crash, forges
# stopped by: process
import numpy as np


def attack():
    np.seterr(all="call")
    np.seterrcall(lambda *_: 1 / 0)
    np.set_printoptions(formatter={"all": lambda x: 1 / 0})


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
