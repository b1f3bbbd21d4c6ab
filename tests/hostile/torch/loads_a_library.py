# attack: loads a shared library by torch
# gains: crash
# stopped by: landlock
import torch


def attack():
    torch.ops.load_library("{TARGET}")


def relu(X):
    found = attack()
    return torch.full_like(X, 7.0) if found is None else found


def wrong(*given):
    return torch.full_like(given[0], 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
