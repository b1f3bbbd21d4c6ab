# attack: returns an array that a thread changes while it is read and compared
# gains: forges
# stopped by: wire
import numpy as np
import threading

held = []


def change():
    while True:
        for array in held:
            array += 1.0


threading.Thread(target=change, daemon=True).start()


def wrong(*given):
    array = np.full(np.shape(given[0]), 7.0)
    held[:] = [array]
    return array


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
