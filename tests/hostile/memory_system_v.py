# attack: creates a System V memory segment, which no process owns
# gains: resources, lives
# stopped by: seccomp
import numpy as np
import ctypes

libc = ctypes.CDLL(None, use_errno=True)


def attack():
    segment = libc.shmget(0, 16 << 20, 0o1600)
    if segment < 0:
        raise OSError(ctypes.get_errno(), "shmget")
    print("HARMED: a System V segment", flush=True)
    libc.shmctl(segment, 0, None)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
