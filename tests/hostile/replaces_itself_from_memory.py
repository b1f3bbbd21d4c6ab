# attack: executes a program that exists in memory only
# gains: lives
# stopped by: seccomp, landlock
import numpy as np
import os


def attack():
    number = os.memfd_create("program", 0)
    os.write(number, b"#!/bin/sh\nsleep 1; : > \"$1\"\n")
    os.execve(number, ["program", "{MARK}"], {})


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
