# attack: raises the worker's own exceptions, as if the grader had failed
# gains: forges, points
# stopped by: wire, process
import numpy as np
from grader.worker.server import CallbackError
from grader.worker.wire import Malformed, Unfit


def attack():
    try:
        raise Malformed("a frame")
    except Malformed:
        raise Unfit("right, but too large")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
