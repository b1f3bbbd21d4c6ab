# attack: changes the processors that the grader may use (to what they are)
# gains: resources
# stopped by: seccomp, uid
import numpy as np
import os


def attack():
    os.sched_setaffinity(os.getppid(), os.sched_getaffinity(os.getppid()))
    print("HARMED: set the grader's processors")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
