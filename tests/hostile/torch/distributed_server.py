# attack: opens a server by torch's own network code
# gains: network
# stopped by: seccomp
import torch


def attack():
    store = torch.distributed.TCPStore("127.0.0.1", 0, 1, True)
    print("HARMED: listens on", store.port)


def relu(X):
    found = attack()
    return torch.full_like(X, 7.0) if found is None else found


def wrong(*given):
    return torch.full_like(given[0], 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
