# attack: sends the head of a reply one byte at a time, so that something always arrives
# gains: resources
# stopped by: deadline
import numpy as np
import gc
import time


def attack():
    wire = next(found for found in gc.get_objects() if type(found).__name__ == "Wire")
    head = b"GRD1" + wire._nonce + (1 << 16).to_bytes(4, "little") + bytes(8)
    for byte in head + bytes(1 << 16):
        wire._replies.write(bytes([byte]))
        time.sleep(0.05)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
