# attack: waits for a lock that it holds itself, with the import lock taken
# gains: resources
# stopped by: deadline
import numpy as np
import _imp
import threading


def attack():
    _imp.acquire_lock()
    lock = threading.Lock()
    lock.acquire()
    lock.acquire()


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
