# attack: runs whenever garbage is collected, wherever the worker is then
# gains: crash, forges
# stopped by: process
import numpy as np
import gc


def bite(phase, details):
    raise SystemExit


def attack():
    gc.callbacks.append(bite)
    gc.set_threshold(1, 1, 1)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
