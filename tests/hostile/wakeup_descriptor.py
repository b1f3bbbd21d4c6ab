# attack: has the number of each signal written into the pipe of replies
# gains: forges
# stopped by: wire
import numpy as np
import gc
import os
import signal


def attack():
    wire = next(found for found in gc.get_objects() if type(found).__name__ == "Wire")
    os.set_blocking(wire._replies.fileno(), False)
    signal.set_wakeup_fd(wire._replies.fileno(), warn_on_full_buffer=False)
    signal.signal(signal.SIGALRM, lambda *_: None)
    signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
