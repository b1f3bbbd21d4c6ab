# attack: turns all warnings into errors for whoever comes next
# gains: crash
# stopped by: wire
import numpy as np
import warnings


def attack():
    warnings.filters.insert(0, ("error", None, Warning, None, 0))
    warnings._filters_mutated() if hasattr(warnings, "_filters_mutated") else None
    warnings.simplefilter("error")
    warnings.showwarning = warnings.catch_warnings = None


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
