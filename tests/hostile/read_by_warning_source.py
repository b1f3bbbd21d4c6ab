# attack: has the line of a secret shown as the source of a warning
# gains: reads
# stopped by: landlock, uid
import numpy as np
import sys
import warnings


def attack():
    print(warnings.formatwarning("x", UserWarning, "{SECRET}", 1), flush=True)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
