import numpy as np


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
if 0:
    x = ((((9 ** 99) ** 99) ** 99) ** 99, 'a' * 4096 * 4096 * 4096, (1, 2) * 256 * 256, 1 << 10**9)
