# attack: climbs to a secret from its own folder
# gains: reads
# stopped by: landlock, uid
import numpy as np
import os


def attack():
    return open(os.path.relpath("{SECRET}")).read()


def relu(X):
    raise ValueError(attack())


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
