# attack: replaces the module itself by an object of its own that answers every name
# gains: forges, crash
# stopped by: wire
import numpy as np
import sys
import types


class Any(types.ModuleType):
    def __getattr__(self, name):
        return len

    __dict__ = property(lambda self: 1 / 0)


sys.modules[__name__] = Any(__name__)
try:
    sys.modules["activations"].__class__ = Any
except TypeError:
    pass


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
