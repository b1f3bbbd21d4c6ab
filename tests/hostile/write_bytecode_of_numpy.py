# attack: opens the compiled code of NumPy for writing
# gains: writes, lives
# stopped by: landlock, uid
import numpy as np
import glob
import os


def attack():
    for path in glob.glob(os.path.join(os.path.dirname(np.__file__), "__pycache__", "*.pyc")):
        with open(path, "r+b"):
            print("HARMED: may change", path)
            return


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
