# attack: makes a secret the name of a function in a traceback
# gains: reads
# stopped by: landlock, uid
import numpy as np


def attack():
    def inner():
        raise ValueError("x")

    inner.__code__ = inner.__code__.replace(co_name=open("{SECRET}").read().strip())
    inner()


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
