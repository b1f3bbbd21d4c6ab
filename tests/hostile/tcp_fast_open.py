# attack: sends with the first packet of a connection, without calling connect
# gains: network
# stopped by: seccomp, landlock
import numpy as np
import socket


def attack():
    with socket.socket() as connection:
        connection.sendto(b"hostile", 0x20000000, ("127.0.0.1", int("{PORT}")))


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
