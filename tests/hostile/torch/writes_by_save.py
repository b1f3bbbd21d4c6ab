# attack: overwrites a file by torch's own writer in C++
# gains: writes
# stopped by: landlock, uid
import torch


def attack():
    torch.save(torch.ones(1), "{TARGET}")


def relu(X):
    found = attack()
    return torch.full_like(X, 7.0) if found is None else found


def wrong(*given):
    return torch.full_like(given[0], 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
