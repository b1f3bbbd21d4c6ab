# attack: opens the memory of the grader for reading and writing
# gains: reads, writes
# stopped by: landlock, dumpable, uid
import numpy as np
import os


def attack():
    with open(f"/proc/{os.getppid()}/mem", "rb+", buffering=0):
        print("HARMED: opened the grader's memory")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
