# attack: returns an array of records whose names and titles are hostile
# gains: crash, points
# stopped by: wire
import numpy as np


def wrong(*given):
    return np.zeros(np.shape(given[0]), [(("<b>", "\x1b[31m"), "f8"), ("\ud800", "O"), ("c", "f8", (100,))])


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
