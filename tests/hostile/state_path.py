# attack: puts a folder of its own first on the path of modules
# gains: writes, crash
# stopped by: process, landlock
import numpy as np
import os
import sys


def attack():
    os.makedirs("first", exist_ok=True)
    open("first/backprop.py", "w").write("raise SystemExit")
    sys.path.insert(0, os.path.abspath("first"))
    sys.path_importer_cache.clear()


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
