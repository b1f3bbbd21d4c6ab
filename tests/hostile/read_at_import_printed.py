# attack: reads a secret while the file is loaded and prints it
# gains: reads
# stopped by: landlock, uid
import numpy as np
import pathlib

print(pathlib.Path("{SECRET}").read_text(), flush=True)


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
