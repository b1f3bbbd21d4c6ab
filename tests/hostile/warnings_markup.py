# attack: gives warnings whose texts and names hold ANSI codes and HTML
# gains: forges
# stopped by: wire
import numpy as np
import warnings


def attack():
    warnings.warn("<script>\x1b[2J{0}" * 100, type("<b>\x1b[31m\n" * 100, (UserWarning,), {}))


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
