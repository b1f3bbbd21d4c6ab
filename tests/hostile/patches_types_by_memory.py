# attack: gives the type ndarray methods that lie, past its protection
# gains: forges, crash
# stopped by: wire, process
import numpy as np
import gc


def attack():
    for found in gc.get_referents(vars(np.ndarray)):
        if type(found) is dict:
            found["tobytes"] = found["__eq__"] = found["view"] = lambda *_: b""


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
