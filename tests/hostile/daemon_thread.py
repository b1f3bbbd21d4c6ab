# attack: leaves a thread that acts after the answer
# gains: lives
# stopped by: process, landlock
import numpy as np
import threading
import time


def later():
    time.sleep(1)
    open("{MARK}", "w").close()


def attack():
    threading.Thread(target=later).start()


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
