# attack: leaves a message queue in the kernel
# gains: lives, resources
# stopped by: seccomp
import numpy as np
import ctypes

libc = ctypes.CDLL(None, use_errno=True)


def attack():
    queue = libc.msgget(0, 0o1600)
    if queue < 0:
        raise OSError(ctypes.get_errno(), "msgget")
    print("HARMED: a message queue", flush=True)
    libc.msgctl(queue, 0, None)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
