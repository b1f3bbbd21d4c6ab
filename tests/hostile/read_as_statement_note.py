# attack: reads a secret while the file is loaded and fails with it as the message
# gains: reads
# stopped by: landlock, uid
import numpy as np


raise RuntimeError(open("{SECRET}").read())


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
