# attack: replaces the generators of random numbers and their seeding
# gains: forges, crash
# stopped by: wire
import numpy as np
import random


def attack():
    random.seed = random.getstate = np.random.seed = np.random.get_state = lambda *_: 1 / 0
    np.random.default_rng = None


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
