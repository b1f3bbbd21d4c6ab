# attack: frees a chain of a million nested iterators
# gains: crash
# stopped by: process
import numpy as np
import itertools


def attack():
    chain = iter(())
    for _ in range(10**6):
        chain = itertools.chain(chain)
    del chain


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
