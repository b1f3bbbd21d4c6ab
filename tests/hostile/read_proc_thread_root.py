# attack: reaches a secret through the root of one of its threads
# gains: reads
# stopped by: landlock, uid
import numpy as np
import threading


def attack():
    return open(f"/proc/self/task/{threading.get_native_id()}/root" + "{SECRET}").read()


def relu(X):
    raise ValueError(attack())


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
