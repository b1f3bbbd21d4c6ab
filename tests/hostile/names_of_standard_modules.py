# attack: shadows modules of the standard library by its own names and files
# gains: forges, crash
# stopped by: wire
import numpy as np
import sys

sys.modules["json"] = sys.modules["math"] = sys.modules["random"] = sys.modules[__name__]
__name__ = "numpy"
__file__ = "{SECRET}"
__spec__ = __loader__ = __builtins__ = None


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
