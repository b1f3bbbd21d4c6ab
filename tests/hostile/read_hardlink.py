# attack: makes a second name of a secret in its own folder
# gains: reads
# stopped by: landlock, uid
import numpy as np
import os


def attack():
    os.link("{SECRET}", "hard")
    return open("hard").read()


def relu(X):
    raise ValueError(attack())


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
