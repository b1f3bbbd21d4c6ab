# attack: keeps the arrays that it was given and changes them after its call
# gains: forges
# stopped by: wire, process
import numpy as np
import threading
import time

kept = []


def change():
    while True:
        for array in list(kept):
            try:
                array[...] = 7.0
            except (TypeError, ValueError):
                pass
        time.sleep(0.001)


threading.Thread(target=change, daemon=True).start()


def wrong(*given):
    kept.extend(given)
    return np.full(np.shape(given[0]), 7.0)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
