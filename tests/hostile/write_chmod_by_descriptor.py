# attack: changes the rights of a file that it may open for reading
# gains: writes
# stopped by: landlock, uid, seccomp
import numpy as np
import os


def attack():
    os.fchmod(os.open("{TARGET}", os.O_RDONLY), 0o777)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
