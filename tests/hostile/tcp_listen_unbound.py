# attack: listens without binding, so that the kernel chooses a port
# gains: network
# stopped by: seccomp
import numpy as np
import socket


def attack():
    server = socket.socket()
    server.listen()
    port = server.getsockname()[1]
    print("HARMED: listens on", port)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
