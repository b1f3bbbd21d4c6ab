# attack: has the standard library's log go into a file
# gains: writes
# stopped by: landlock, uid
import numpy as np
import logging


def attack():
    logging.basicConfig(filename="{TARGET}", filemode="w", force=True)
    logging.error("hostile")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
