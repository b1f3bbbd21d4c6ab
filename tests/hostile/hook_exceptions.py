# attack: replaces the hooks for exceptions that nobody catches
# gains: crash, forges
# stopped by: process
import numpy as np
import os
import sys
import threading


def attack():
    sys.excepthook = sys.unraisablehook = threading.excepthook = lambda *_: os._exit(0)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
