# attack: starts worker processes by torch's own loader
# gains: lives, resources
# stopped by: seccomp, rlimits
import torch
from torch.utils.data import DataLoader


def attack():
    for batch in DataLoader(range(4), num_workers=2):
        print("HARMED: a process of a loader")
        return


def relu(X):
    found = attack()
    return torch.full_like(X, 7.0) if found is None else found


def wrong(*given):
    return torch.full_like(given[0], 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
