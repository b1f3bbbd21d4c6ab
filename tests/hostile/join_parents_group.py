# attack: moves into the process group of the grader, so that killing its own group misses it
# gains: lives, crash
# stopped by: seccomp, process
import numpy as np
import os


def attack():
    os.setpgid(0, os.getpgid(os.getppid()))
    print("HARMED: in the grader's group")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
