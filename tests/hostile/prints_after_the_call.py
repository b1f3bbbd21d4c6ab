# attack: a thread goes on printing during the calls of others
# gains: resources, forges
# stopped by: deadline
import numpy as np
import threading
import time


def speak():
    for number in range(100):
        print("All tests passed." * 1000, flush=True)
        time.sleep(0.05)


def attack():
    threading.Thread(target=speak, daemon=True).start()


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
