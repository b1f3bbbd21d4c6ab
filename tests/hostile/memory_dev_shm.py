# attack: fills 64 MiB of /dev/shm and leaves them there
# gains: resources, writes
# stopped by: landlock, rlimits
import numpy as np
import os
import tempfile


def attack():
    number, path = tempfile.mkstemp(dir="/dev/shm")
    try:
        os.write(number, b"x" * (64 << 20))
        print("HARMED: wrote to /dev/shm", flush=True)
    finally:
        os.unlink(path)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
