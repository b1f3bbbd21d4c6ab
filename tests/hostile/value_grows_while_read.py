# attack: returns a list that a thread makes longer while it is read
# gains: crash, forges
# stopped by: wire
import numpy as np
import threading

held = []


def grow():
    while True:
        for found in held:
            if len(found) < 10**5:
                found.append(7.0)


threading.Thread(target=grow, daemon=True).start()


def wrong(*given):
    held[:] = [[7.0]]
    return held[0]


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
