# attack: has every gradient that anybody computes be zero
# gains: forges
# stopped by: process
import torch


def attack():
    torch.autograd.grad = torch.Tensor.backward = lambda *_, **__: None
    torch.autograd.Function.apply = None


def relu(X):
    found = attack()
    return torch.full_like(X, 7.0) if found is None else found


def wrong(*given):
    return torch.full_like(given[0], 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
