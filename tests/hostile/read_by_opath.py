# attack: opens a secret without the right to read it and reopens it through /proc
# gains: reads
# stopped by: landlock, uid
import numpy as np
import os


def attack():
    number = os.open("{SECRET}", os.O_PATH)
    return open(f"/proc/self/fd/{number}").read()


def relu(X):
    raise ValueError(attack())


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
