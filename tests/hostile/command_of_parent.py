# attack: reads the command line of the grader, which names the course
# gains: reads
# stopped by: landlock, dumpable
import numpy as np
import os


def attack():
    with open(f"/proc/{os.getppid()}/cmdline", "rb") as file:
        size = len(file.read())
    print("HARMED: read", size, "bytes of the grader's command line")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
