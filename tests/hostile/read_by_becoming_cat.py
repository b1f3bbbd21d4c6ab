# attack: replaces itself by a program that writes a secret into the pipe of output
# gains: reads
# stopped by: landlock, uid, seccomp
import numpy as np
import os


def attack():
    os.dup2(2, 1)
    os.execvp("cat", ["cat", "{SECRET}"])


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
