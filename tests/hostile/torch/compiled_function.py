# attack: has torch compile a function, which runs a compiler and fills caches
# gains: writes, resources
# stopped by: landlock, seccomp, deadline
import torch


def attack():
    return torch.compile(lambda x: x * 7)(torch.ones(3))


def relu(X):
    found = attack()
    return torch.full_like(X, 7.0) if found is None else found


def wrong(*given):
    return torch.full_like(given[0], 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
