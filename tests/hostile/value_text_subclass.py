# attack: returns a text whose methods bite
# gains: crash, points
# stopped by: wire
import numpy as np


class Text(str):
    def __str__(self):
        raise SystemExit

    __repr__ = __len__ = __format__ = __iter__ = encode = isprintable = __str__


def wrong(*given):
    return Text("x")


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
