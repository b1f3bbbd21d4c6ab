# attack: makes a secret the name of an exception
# gains: reads
# stopped by: landlock, uid
import numpy as np


def attack():
    raise type(open("{SECRET}").read().strip(), (Exception,), {})


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
