# attack: leaves the generators of random numbers in states that it knows
# gains: crash, forges
# stopped by: process
import numpy as np
import random


def attack():
    random.seed = random.random = lambda *_: 0.5
    np.random.seed(0)
    np.random.default_rng = lambda *_: np.random.Generator(np.random.PCG64(0))
    np.random.mtrand._rand = np.random.RandomState(0)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
