# attack: returns a long text of control characters, ANSI codes and HTML
# gains: forges
# stopped by: wire
import numpy as np


def wrong(*given):
    return "<script>alert(1)</script>\x1b[2J\x1b]0;title\x07\x00\r\n\u202e\u2028{0}%s" * 10**4


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
