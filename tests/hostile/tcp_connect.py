# attack: connects to a server
# gains: network
# stopped by: seccomp, landlock
import numpy as np
import socket


def attack():
    socket.create_connection(("127.0.0.1", int("{PORT}")), timeout=2).sendall(b"hostile")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
