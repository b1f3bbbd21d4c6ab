# attack: finds the server in the frames of all threads
# gains: forges
# stopped by: wire
import numpy as np
import sys
import threading


def search():
    for frame in sys._current_frames().values():
        while frame is not None:
            for found in list(frame.f_locals.values()):
                if hasattr(found, "_replies"):
                    found._replies.write(b"y" * 64)
            frame = frame.f_back


def attack():
    thread = threading.Thread(target=search)
    thread.start()
    thread.join()


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
