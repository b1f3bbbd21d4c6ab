# attack: answers the imports of whoever comes next by modules of its own
# gains: crash, forges
# stopped by: process
import numpy as np
import sys
import types


class Finder:
    def find_spec(self, name, path=None, target=None):
        if name in ("activations", "backprop", "spec"):
            sys.modules[name] = types.ModuleType(name)

    def find_module(self, name, path=None):
        return None


sys.meta_path.insert(0, Finder())


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
