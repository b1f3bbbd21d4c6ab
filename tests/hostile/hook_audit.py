# attack: adds an audit hook, which can never be removed, that forbids everything later
# gains: crash, forges
# stopped by: process
import numpy as np
import sys

ready = []


def hook(event, arguments):
    if ready and event in ("import", "open", "exec", "compile"):
        raise RuntimeError("hostile")


sys.addaudithook(hook)


def attack():
    ready.append(1)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
