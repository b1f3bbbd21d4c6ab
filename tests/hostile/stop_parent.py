# attack: suspends the grader for five seconds
# gains: crash, resources
# stopped by: seccomp, landlock, uid
import numpy as np
import os
import signal
import time


def attack():
    os.kill(os.getppid(), signal.SIGSTOP)
    print("HARMED: the grader stands still", flush=True)
    time.sleep(5)
    os.kill(os.getppid(), signal.SIGCONT)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
