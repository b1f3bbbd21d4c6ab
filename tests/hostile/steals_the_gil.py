# attack: a thread never gives the interpreter back to the one that answers
# gains: resources
# stopped by: deadline, rlimits
import numpy as np
import sys
import threading


def spin():
    while True:
        sum(range(10**9))


def attack():
    sys.setswitchinterval(10**6)
    for _ in range(4):
        threading.Thread(target=spin, daemon=True).start()


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
