# attack: looks in its own process for the work of whoever was here before
# gains: reads
# stopped by: process
import numpy as np
import gc
import sys


def attack():
    mine = sys._getframe().f_globals
    for found in gc.get_objects():
        if type(found) is dict and "relu_backward" in found and found is not mine and found.get("__name__") == "activations":
            print("HARMED: the process holds the work of somebody else")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
