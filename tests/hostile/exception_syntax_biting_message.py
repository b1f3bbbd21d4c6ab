# attack: raises a SyntaxError at import whose message is an object
# gains: crash, forges
# stopped by: wire, process
import numpy as np


error = SyntaxError("x")
error.msg = error.lineno = object()
error.text = [1]
raise error


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
