# attack: replaces built-in functions that the worker uses
# gains: forges, crash
# stopped by: wire, process
import numpy as np
import builtins


def lie(*_, **__):
    return True


def attack():
    for name in ("isinstance", "issubclass", "len", "type", "zip", "enumerate", "list", "any", "all", "getattr", "vars"):
        setattr(builtins, name, lie)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
