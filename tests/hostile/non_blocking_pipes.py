# attack: makes both pipes non-blocking and small, so that the worker's own reads and writes come short
# gains: crash
# stopped by: wire
import numpy as np
import gc

import grader.worker.server as server
from grader.worker import wire as w


def wire():
    return next(found for found in gc.get_objects() if type(found) is server.Wire)


def running():
    return next(found for found in gc.get_objects() if type(found) is server.Server)._running


def attack():
    import fcntl
    import os

    for number in (wire().descriptor, wire()._replies.fileno()):
        os.set_blocking(number, False)
        fcntl.fcntl(number, 1031, 4096)
    return np.full((1000, 100), 7.0)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
