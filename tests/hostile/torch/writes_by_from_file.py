# attack: changes a file through the storage of a tensor
# gains: writes
# stopped by: landlock, uid
import torch


def attack():
    torch.from_file("{TARGET}", True, 1, dtype=torch.uint8).fill_(35)


def relu(X):
    found = attack()
    return torch.full_like(X, 7.0) if found is None else found


def wrong(*given):
    return torch.full_like(given[0], 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
