# attack: leaves compiled Python in the cache of a folder of ours
# gains: writes
# stopped by: landlock, uid
import numpy as np
import os
import py_compile


def attack():
    open("evil.py", "w").close()
    py_compile.compile("evil.py", os.path.join("{FOLDER}", "__pycache__", "spec.cpython-311.pyc"), doraise=True)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
