# attack: has tracebacks written into every pipe again and again, by a thread that is not Python's
# gains: forges
# stopped by: wire
import numpy as np
import faulthandler
import gc


def attack():
    wire = next(found for found in gc.get_objects() if type(found).__name__ == "Wire")
    faulthandler.dump_traceback_later(0.01, repeat=True, file=wire._replies.fileno())


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
