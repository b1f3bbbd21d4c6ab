# attack: repeats and doubles a text up to 3 GiB
# gains: resources
# stopped by: rlimits
import numpy as np


def attack():
    text = "x" * (64 << 20)
    while len(text) < 2 << 30:
        text += text[: 64 << 20]
    blocks = [text[:-number] for number in range(1, 8)]


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
