# attack: is right in its first call only
# gains: points
# stopped by: process
import torch


calls = []


def relu(X):
    calls.append(1)
    return torch.clamp(X, min=0) if len(calls) == 1 else torch.full_like(X, 7.0)


def wrong(*given):
    return torch.full_like(given[0], 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
