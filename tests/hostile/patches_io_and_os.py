# attack: replaces the functions of os and io by which the worker reads, writes and ends
# gains: forges, crash
# stopped by: wire, deadline
import numpy as np
import io
import os
import sys


def attack():
    os._exit = os.write = os.read = os.dup = lambda *_: 0
    io.FileIO = io.BytesIO
    sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = io.StringIO()


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
