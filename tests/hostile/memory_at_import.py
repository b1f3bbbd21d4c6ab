# attack: fills 3 GiB while the file is loaded and keeps them
# gains: resources
# stopped by: rlimits
import numpy as np


blocks = []
for _ in range(48):
    blocks.append(bytearray(b"x") * (64 << 20))


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
