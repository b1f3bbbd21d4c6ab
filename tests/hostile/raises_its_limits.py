# attack: takes back the limits that were set for it
# gains: resources
# stopped by: seccomp, uid, rlimits
import numpy as np
import resource

NAMES = ("AS", "DATA", "CPU", "FSIZE", "NOFILE", "NPROC")


def attack():
    free = resource.RLIM_INFINITY
    for name in NAMES:
        kind = getattr(resource, f"RLIMIT_{name}")
        most = 1 << 20 if name == "NOFILE" else free
        resource.setrlimit(kind, (most, most))
    print("HARMED: no limits")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
