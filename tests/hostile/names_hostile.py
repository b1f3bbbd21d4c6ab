# attack: has functions whose names are HTML, ANSI codes, NUL, paths and format strings
# gains: forges, crash
# stopped by: wire
import numpy as np


for name in ("<script>alert(1)</script>", "\x1b[31m", "a\0b", "a\nb", "../relu", "{0}", "%s", "", "\ud800", "\u202e"):
    globals()[name] = len


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
