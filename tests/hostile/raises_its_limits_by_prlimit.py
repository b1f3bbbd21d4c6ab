# attack: takes back its limits by another system call
# gains: resources
# stopped by: seccomp, uid, rlimits
import numpy as np
import resource


def attack():
    free = resource.RLIM_INFINITY
    resource.prlimit(0, resource.RLIMIT_CPU, (free, free))
    resource.prlimit(0, resource.RLIMIT_AS, (free, free))
    print("HARMED: no limits")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
