# attack: returns numbers at odd addresses, read-only and backwards
# gains: crash, points
# stopped by: wire
import numpy as np


def wrong(*given):
    count = int(np.prod(np.shape(given[0])))
    array = np.frombuffer(b"@" * (8 * count + 1), np.float64, count, 1)[::-1].reshape(np.shape(given[0]))
    return array


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
