# attack: leaves a message in the file system for another submission of the same student
# gains: lives, points
# stopped by: landlock
import numpy as np
import os
import tempfile


def attack():
    path = os.path.join(tempfile.gettempdir(), "hostile-test-message")
    found = os.path.exists(path)
    open(path, "a").close()
    if found:
        os.unlink(path)
        print("HARMED: found the message of an earlier process")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
