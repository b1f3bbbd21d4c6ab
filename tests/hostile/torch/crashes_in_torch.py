# attack: crashes torch on purpose
# gains: crash
# stopped by: process
import torch


def attack():
    torch._C._crash_if_aten_asan(0) if False else torch._C._crash_if_csrc_ubsan(0)
    torch._C._crash_if_csrc_asan(3)
    __import__("os").abort()


def relu(X):
    found = attack()
    return torch.full_like(X, 7.0) if found is None else found


def wrong(*given):
    return torch.full_like(given[0], 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
