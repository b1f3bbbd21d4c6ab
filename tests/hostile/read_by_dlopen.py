# attack: loads a secret as a shared library, whose error tells what kind of file it is
# gains: reads
# stopped by: landlock, uid
import numpy as np
import ctypes


def attack():
    try:
        ctypes.CDLL("{SECRET}")
    except OSError as error:
        if "ELF" in str(error) or "too short" in str(error):
            print("HARMED: the loader has read the file")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
