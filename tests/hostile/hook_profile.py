# attack: is called at every function call of the worker and raises there
# gains: crash, forges
# stopped by: process
import numpy as np
import sys


def bite(frame, event, argument):
    if frame.f_globals.get("__name__", "").startswith("grader."):
        raise SystemExit


def attack():
    sys.setprofile(bite)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
