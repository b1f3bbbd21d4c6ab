# attack: creates a socket in a folder of ours
# gains: writes, network
# stopped by: landlock, uid, seccomp
import numpy as np
import os
import socket


def attack():
    socket.socket(socket.AF_UNIX).bind(os.path.join("{FOLDER}", "socket"))


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
