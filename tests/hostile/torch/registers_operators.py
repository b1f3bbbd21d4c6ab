# attack: replaces the implementation of an operator below Python
# gains: forges, crash
# stopped by: process
import torch


def attack():
    library = torch.library.Library("aten", "IMPL")
    library.impl("add.Tensor", lambda *given, **named: given[0], "CPU")
    globals()["library"] = library


def relu(X):
    found = attack()
    return torch.full_like(X, 7.0) if found is None else found


def wrong(*given):
    return torch.full_like(given[0], 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
