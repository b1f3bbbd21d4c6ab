# attack: returns an object whose type's name is a megabyte of hostile text
# gains: forges
# stopped by: wire
import numpy as np


def wrong(*given):
    return type("\x1b[31m<b>\n" * 10**5, (), {})()


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
