# attack: starts a program that prints a secret
# gains: reads
# stopped by: landlock, uid, seccomp
import numpy as np
import subprocess


def attack():
    return subprocess.check_output(["cat", "{SECRET}"], text=True)


def relu(X):
    raise ValueError(attack())


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
