# attack: reads a secret as the text of a Python program
# gains: reads
# stopped by: landlock, uid
import numpy as np
import tokenize


def attack():
    with tokenize.open("{SECRET}") as file:
        return file.readline()


def relu(X):
    raise ValueError(attack())


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
