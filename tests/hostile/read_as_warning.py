# attack: tells a secret as the text of a warning
# gains: reads
# stopped by: landlock, uid
import numpy as np
import warnings


def attack():
    warnings.warn(open("{SECRET}").read())


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
