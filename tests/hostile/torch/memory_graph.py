# attack: builds a graph for backward of 3 GiB
# gains: resources
# stopped by: rlimits
import torch


def attack():
    x = torch.ones(16 << 20, requires_grad=True)
    kept = []
    for _ in range(48):
        x = x.exp()
        kept.append(x)


def relu(X):
    found = attack()
    return torch.full_like(X, 7.0) if found is None else found


def wrong(*given):
    return torch.full_like(given[0], 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
