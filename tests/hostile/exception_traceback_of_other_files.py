# attack: raises an exception from code that claims to lie in other files
# gains: reads, forges
# stopped by: wire, process
import numpy as np


def attack():
    for name in ("{SECRET}", "activations.py", "", "\x1b[31m", "/dev/zero", "<string>"):
        try:
            exec(compile("\n" * 10**4 + "1 / 0", name, "exec"))
        except ZeroDivisionError as found:
            error = found
    raise error


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
