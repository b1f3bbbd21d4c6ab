# attack: takes the worker's own lock and keeps it, so that no reply can be sent
# gains: resources
# stopped by: deadline
import numpy as np
import gc


def attack():
    for found in gc.get_objects():
        if type(found).__name__ == "Server" and hasattr(found, "_lock"):
            found._lock.acquire()


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
