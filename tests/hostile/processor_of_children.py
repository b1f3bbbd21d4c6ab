# attack: computes in a child process, whose time is not counted as its own
# gains: resources
# stopped by: seccomp, rlimits, process
import numpy as np
import os
import time


def attack():
    if os.fork() == 0:
        end = time.monotonic() + 8
        while time.monotonic() < end:
            pass
        os._exit(0)
    print("HARMED: a busy child")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
