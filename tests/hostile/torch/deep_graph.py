# attack: returns a tensor whose graph is a million operations deep
# gains: crash
# stopped by: process
import torch


def attack():
    x = torch.ones((), requires_grad=True)
    for _ in range(10**6):
        x = x + 1
    return x


def relu(X):
    found = attack()
    return torch.full_like(X, 7.0) if found is None else found


def wrong(*given):
    return torch.full_like(given[0], 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
