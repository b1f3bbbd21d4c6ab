# attack: stands between torch and everybody that follows
# gains: forges, crash
# stopped by: process, wire
import torch
from torch.overrides import TorchFunctionMode


class Lie(TorchFunctionMode):
    def __torch_function__(self, function, types, args=(), kwargs=None):
        return torch._C._disabled_torch_function_impl(function, types, args, kwargs or {}) if False else 7.0


def attack():
    Lie().__enter__()


def relu(X):
    found = attack()
    return torch.full_like(X, 7.0) if found is None else found


def wrong(*given):
    return torch.full_like(given[0], 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
