# attack: leaves a file in the grader's package
# gains: writes, lives
# stopped by: landlock, uid
import numpy as np
import os
import sys


def attack():
    path = os.path.join(sys.modules["grader"].__path__[0], "hostile_test.py")
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    print("HARMED: wrote", path, flush=True)
    os.unlink(path)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
