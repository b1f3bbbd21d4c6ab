# attack: acts when it is asked to end
# gains: lives
# stopped by: deadline, landlock
import numpy as np
import signal
import time


def attack():
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGXCPU, signal.SIGPIPE):
        signal.signal(number, lambda *_: open("{MARK}", "w").close())
    while True:
        time.sleep(1)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
