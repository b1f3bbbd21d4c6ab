# attack: returns dates and time spans, among them no date
# gains: crash, points
# stopped by: wire
import numpy as np


def wrong(*given):
    return np.full(np.shape(given[0]), np.datetime64("NaT"))


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
