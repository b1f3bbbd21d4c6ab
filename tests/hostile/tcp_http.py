# attack: asks a server for a page
# gains: network
# stopped by: seccomp, landlock
import numpy as np
from urllib.request import urlopen


def attack():
    urlopen("http://127.0.0.1:" + "{PORT}" + "/hostile", timeout=1).read()


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
