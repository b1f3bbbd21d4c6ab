# attack: fills 3 GiB with tensors
# gains: resources
# stopped by: rlimits
import torch


def attack():
    blocks = []
    for _ in range(48):
        blocks.append(torch.ones(16 << 20))


def relu(X):
    found = attack()
    return torch.full_like(X, 7.0) if found is None else found


def wrong(*given):
    return torch.full_like(given[0], 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
