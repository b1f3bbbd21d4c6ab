# attack: leaves a message in named memory for another process
# gains: lives, points
# stopped by: landlock
import numpy as np
from multiprocessing import shared_memory


def attack():
    try:
        block = shared_memory.SharedMemory("hostile-test-message")
        print("HARMED: found the message of an earlier process", flush=True)
        block.unlink()
    except FileNotFoundError:
        import ctypes

        ctypes.CDLL(None).shm_open(b"/hostile-test-message", 0o102, 0o600)
        import os

        os.truncate("/dev/shm/hostile-test-message", 4096)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
