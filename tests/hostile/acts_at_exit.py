# attack: acts when the interpreter ends
# gains: lives
# stopped by: process, landlock
import numpy as np
import atexit

atexit.register(lambda: open("{MARK}", "w").close())


def attack():
    raise SystemExit


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
