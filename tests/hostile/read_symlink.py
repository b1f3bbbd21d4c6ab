# attack: reaches a secret through a link in its own folder
# gains: reads
# stopped by: landlock, uid
import numpy as np
import os


def attack():
    os.symlink("{SECRET}", "link")
    return open("link").read()


def relu(X):
    raise ValueError(attack())


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
