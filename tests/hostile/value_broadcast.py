# attack: returns a view of one number as an array of 10**12
# gains: resources
# stopped by: wire
import numpy as np


def wrong(*given):
    return np.broadcast_to(7.0, (10**6, 10**6))


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
