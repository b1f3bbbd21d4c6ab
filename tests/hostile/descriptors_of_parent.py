# attack: opens what the grader has open
# gains: reads, writes, forges
# stopped by: landlock, dumpable, uid
import numpy as np
import os


def attack():
    folder = f"/proc/{os.getppid()}/fd"
    for name in os.listdir(folder):
        os.close(os.open(f"{folder}/{name}", os.O_RDONLY | os.O_NONBLOCK))
        print("HARMED: opened a descriptor of the grader")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
