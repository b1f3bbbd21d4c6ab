# attack: starts threads with stacks of 256 MiB each and uses them
# gains: resources
# stopped by: rlimits
import numpy as np
import ctypes
import threading


def attack():
    threading.stack_size(256 << 20)
    for _ in range(12):
        threading.Thread(target=lambda: np.ones(16 << 20).sum()).start()


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
