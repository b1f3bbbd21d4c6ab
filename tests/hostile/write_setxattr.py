# attack: attaches a note to a file
# gains: writes
# stopped by: uid, seccomp
import numpy as np
import os


def attack():
    os.setxattr("{TARGET}", "user.hostile", b"x")
    print("HARMED: set an attribute", flush=True)
    os.removexattr("{TARGET}", "user.hostile")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
