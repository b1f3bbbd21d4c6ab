# attack: has tracebacks written into the pipe of replies
# gains: forges
# stopped by: wire
import numpy as np
import faulthandler
import os
import signal


def attack():
    for number in range(3, 16):
        try:
            os.fstat(number)
            faulthandler.register(signal.SIGUSR2, number, chain=False)
            os.kill(os.getpid(), signal.SIGUSR2)
        except OSError:
            pass


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
