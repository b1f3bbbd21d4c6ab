# attack: has functions whose names are megabytes long
# gains: resources
# stopped by: wire
import numpy as np


globals().update({str(number) * 10**6: len for number in range(1, 60)})


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
