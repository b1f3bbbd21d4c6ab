# attack: opens the pipe of requests for writing and asks the worker for what the grader did not
# gains: forges, crash
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
    import os

    asked = os.open(f"/proc/self/fd/{wire().descriptor}", os.O_WRONLY)
    hostile = w.Invoke(running() + 1, "activations", "relu", [1.0], None)
    os.write(asked, w.frame(wire()._nonce, w.Run([hostile] * 3, [])))


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
