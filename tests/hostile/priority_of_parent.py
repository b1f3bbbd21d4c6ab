# attack: changes the priority of the grader (to what it is)
# gains: resources
# stopped by: seccomp, uid
import numpy as np
import os


def attack():
    grader = os.getppid()
    os.setpriority(os.PRIO_PROCESS, grader, os.getpriority(os.PRIO_PROCESS, grader))
    print("HARMED: set the grader's priority")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
