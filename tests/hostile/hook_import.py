# attack: replaces the function behind the import statement
# gains: crash, forges
# stopped by: process
import numpy as np
import builtins

original = builtins.__import__


def hook(name, *rest, **named):
    if name not in ("numpy", "torch"):
        raise ImportError("hostile")
    return original(name, *rest, **named)


builtins.__import__ = hook


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
