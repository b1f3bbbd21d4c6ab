# attack: lowers the limits of the process to nothing, so that the next one fails
# gains: crash, forges
# stopped by: process
import numpy as np
import resource


def attack():
    for name, least in (("NOFILE", 3), ("FSIZE", 0), ("NPROC", 0), ("STACK", 65536)):
        resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), (least, least))


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
