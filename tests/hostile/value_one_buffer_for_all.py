# attack: returns the same memory from every call, filled anew
# gains: points
# stopped by: wire
import numpy as np


buffer = np.full(10**6, 7.0)


def wrong(*given):
    buffer[:] += 1
    return buffer[: int(np.prod(np.shape(given[0])))].reshape(np.shape(given[0]))


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
