# attack: locks all its memory so that nothing of it can be swapped out
# gains: resources
# stopped by: rlimits, seccomp, uid
import numpy as np
import ctypes

libc = ctypes.CDLL(None, use_errno=True)


def attack():
    block = np.ones(32 << 20)
    if libc.mlockall(3):
        raise OSError(ctypes.get_errno(), "mlockall")
    print("HARMED: locked", len(block))


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
