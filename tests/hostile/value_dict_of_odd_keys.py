# attack: returns a dict whose keys are no strings, or compare and hash as they like
# gains: crash, points
# stopped by: wire
import numpy as np


class Key(str):
    def __eq__(self, other):
        raise SystemExit

    __hash__ = lambda self: 0


def wrong(*given):
    return {1: 1, None: 2, (1, 2): 3, Key("a"): 4}


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
