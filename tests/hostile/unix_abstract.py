# attack: talks through a socket that has no file
# gains: network
# stopped by: seccomp
import numpy as np
import socket


def attack():
    server = socket.socket(socket.AF_UNIX)
    server.bind("\0hostile-test")
    server.listen()
    socket.socket(socket.AF_UNIX).connect("\0hostile-test")
    print("HARMED: an abstract socket")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
