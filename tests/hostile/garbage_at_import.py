# attack: writes garbage to every descriptor while the file is loaded
# gains: forges
# stopped by: wire, deadline
import numpy as np
import os

for number in range(65):
    try:
        os.set_blocking(number, False)
        os.write(number, b"PASS\n" * 100)
    except OSError:
        pass


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
