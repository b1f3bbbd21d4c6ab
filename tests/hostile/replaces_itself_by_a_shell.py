# attack: replaces the worker by a shell that writes a file
# gains: lives, writes
# stopped by: seccomp, landlock, wire
import numpy as np
import os


def attack():
    os.environ["MARK"] = "{MARK}"
    os.execv("/bin/sh", ["sh", "-c", "sleep 1; : > \"$MARK\""])


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
