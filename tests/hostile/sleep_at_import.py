# attack: sleeps for ever while the file is loaded
# gains: resources
# stopped by: deadline
import numpy as np
import time

time.sleep(10**6)


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
