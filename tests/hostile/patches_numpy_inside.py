# attack: patches NumPy below its surface, and registers itself for printing and errors
# gains: forges, crash
# stopped by: wire
import numpy as np
import numpy.linalg


def attack():
    for module in (np, getattr(np, "_core", None) or np.core):
        for name in list(vars(module)):
            if not name.startswith("_"):
                try:
                    setattr(module, name, None)
                except AttributeError:
                    pass


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
