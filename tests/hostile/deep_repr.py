# attack: returns only after the text of a very deep list was made in C
# gains: crash
# stopped by: process
import numpy as np
import json
import pickle
import sys


def attack():
    sys.setrecursionlimit(10**8)
    deep = []
    for _ in range(10**6):
        deep = [deep]
    for dump in (repr, json.dumps, pickle.dumps):
        dump(deep)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
