# attack: leaves named semaphores in the system
# gains: resources, lives
# stopped by: landlock, seccomp
import numpy as np
import ctypes

libc = ctypes.CDLL(None, use_errno=True)
libc.sem_open.restype = ctypes.c_void_p


def attack():
    found = libc.sem_open(b"/hostile-test", 0o100, 0o600, 1)
    if not found:
        raise OSError(ctypes.get_errno(), "sem_open")
    print("HARMED: a semaphore", flush=True)
    libc.sem_unlink(b"/hostile-test")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
