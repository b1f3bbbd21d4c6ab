# attack: writes a forged reply to each descriptor that is a pipe
# gains: forges
# stopped by: wire, deadline
import numpy as np
import os
import stat


def attack():
    for number in range(3, 64):
        try:
            if stat.S_ISFIFO(os.fstat(number).st_mode):
                os.write(number, b"GRD1" + bytes(16) + (5).to_bytes(4, "little") + bytes(8) + bytes(16))
        except OSError:
            pass


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
