# attack: loops in a second interpreter inside the same process
# gains: resources
# stopped by: deadline, rlimits
import numpy as np


try:
    import _xxsubinterpreters as interpreters
except ImportError:
    import _interpreters as interpreters


def attack():
    interpreters.run_string(interpreters.create(), "while True: pass")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
