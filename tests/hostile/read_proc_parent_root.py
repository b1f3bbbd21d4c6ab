# attack: reaches a secret through the grader's own root
# gains: reads
# stopped by: landlock, uid, dumpable
import numpy as np
import os


def attack():
    return open(f"/proc/{os.getppid()}/root" + "{SECRET}").read()


def relu(X):
    raise ValueError(attack())


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
