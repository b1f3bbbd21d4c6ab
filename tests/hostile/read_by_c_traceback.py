# attack: has the C interpreter quote a secret in the traceback of an exception nobody can catch
# gains: reads
# stopped by: landlock, uid
import numpy as np


class Last:
    pass


exec(compile("def bite(self): 1 / 0", "{SECRET}", "exec"))
Last.__del__ = bite


def attack():
    Last()


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
