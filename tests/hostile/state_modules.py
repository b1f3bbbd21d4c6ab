# attack: leaves modules under the names of the files of whoever comes next
# gains: crash, forges
# stopped by: process
import numpy as np
import sys
import types


def attack():
    for name in ("activations", "backprop", "dropout", "init", "stability"):
        sys.modules[name] = types.ModuleType(name)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
