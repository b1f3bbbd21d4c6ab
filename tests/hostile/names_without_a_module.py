# attack: takes the module out of the system and empties it while it is loaded
# gains: forges, crash
# stopped by: wire
import sys

sys.modules.pop(__name__, None)
globals().clear()
import numpy as np


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
