# attack: starts 3000 threads
# gains: resources
# stopped by: rlimits, seccomp, uid
import numpy as np
import threading
import time


def attack():
    for _ in range(3000):
        threading.Thread(target=time.sleep, args=(3,), daemon=True).start()
    print("HARMED: 3000 threads")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
