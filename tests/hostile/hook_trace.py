# attack: sees and changes every line that runs after it
# gains: crash, forges
# stopped by: process
import numpy as np
import sys
import threading


def follow(frame, event, argument):
    frame.f_locals.clear() if frame.f_code.co_name.startswith("_call") else None
    return follow


def attack():
    sys.settrace(follow)
    threading.settrace(follow)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
