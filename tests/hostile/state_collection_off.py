# attack: turns the collection of garbage off and leaves garbage
# gains: resources
# stopped by: process, rlimits
import numpy as np
import gc


def attack():
    gc.disable()
    for _ in range(200_000):
        cycle = []
        cycle.append(cycle)
    gc.freeze()
    gc.set_debug(gc.DEBUG_LEAK | gc.DEBUG_STATS)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
