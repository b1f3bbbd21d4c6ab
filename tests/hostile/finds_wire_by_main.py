# attack: calls the worker's main function a second time
# gains: forges
# stopped by: wire
import numpy as np
import __main__
import sys


def attack():
    module = getattr(__main__, "server", None) or sys.modules["grader.worker.server"]
    module.main()


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
