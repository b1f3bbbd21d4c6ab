# attack: links the folder of a secret and reads through the link
# gains: reads
# stopped by: landlock, uid
import numpy as np
import os


def attack():
    os.symlink(os.path.dirname("{SECRET}"), "folder")
    return open(os.path.join("folder", os.path.basename("{SECRET}"))).read()


def relu(X):
    raise ValueError(attack())


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
