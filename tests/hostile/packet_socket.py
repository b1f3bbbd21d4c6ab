# attack: opens a socket that hears everything on the network
# gains: network
# stopped by: seccomp, uid
import numpy as np
import socket


def attack():
    socket.socket(socket.AF_PACKET, socket.SOCK_RAW)
    print("HARMED: a packet socket")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
