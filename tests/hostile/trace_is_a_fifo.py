# attack: puts a FIFO in the place of the file that the grader reads after a crash
# gains: resources
# stopped by: landlock, seccomp, deadline
import numpy as np
import os


def attack():
    os.unlink("../trace")
    os.mkfifo("../trace")
    print("HARMED: the trace is a FIFO", flush=True)
    os._exit(3)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
