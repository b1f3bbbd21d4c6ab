# attack: holds an exclusive lock on a file of ours, so that whoever needs it waits
# gains: resources
# stopped by: landlock
import numpy as np
import fcntl


def attack():
    file = open("{TARGET}", "rb+")
    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    print("HARMED: locked")
    globals()["held"] = file


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
