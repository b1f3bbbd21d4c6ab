# attack: prints 200 MB in lines
# gains: resources
# stopped by: deadline
import numpy as np


def attack():
    for _ in range(2 * 10**6):
        print("x" * 99)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
