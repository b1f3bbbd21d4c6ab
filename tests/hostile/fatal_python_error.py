# attack: makes the interpreter itself give up
# gains: crash
# stopped by: process
import numpy as np
import ctypes


def attack():
    ctypes.pythonapi.Py_FatalError(b"activations.py, line 1: everything passed")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
