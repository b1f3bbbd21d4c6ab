# attack: lets threads switch a million times per second and starts some
# gains: resources
# stopped by: deadline, rlimits
import numpy as np
import sys
import threading
import time


def attack():
    sys.setswitchinterval(1e-9)
    for _ in range(20):
        threading.Thread(target=lambda: [time.sleep(1e-6) for _ in range(10**6)], daemon=True).start()


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
