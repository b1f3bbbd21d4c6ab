# attack: takes its time in every call, always a little less than one call may
# gains: resources
# stopped by: deadline
import numpy as np
import time


def wrong(*given):
    time.sleep(1.5)
    return np.full(np.shape(given[0]), 7.0)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
