# attack: a child keeps the pipes and answers after the worker has ended
# gains: lives, forges
# stopped by: seccomp, rlimits, wire
import numpy as np
import os
import time


def attack():
    if os.fork():
        os._exit(0)
    time.sleep(0.2)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
