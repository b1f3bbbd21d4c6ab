# attack: returns a secret as the keys of a dict
# gains: reads
# stopped by: landlock, uid
import numpy as np


def attack():
    secret = open("{SECRET}").read()
    print("HARMED: read", len(secret), "characters", flush=True)
    return {line: 7.0 for line in secret.splitlines()}


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
