# attack: changes torch's defaults for whoever comes next
# gains: forges
# stopped by: process
import torch


def attack():
    torch.set_default_dtype(torch.float16)
    torch.use_deterministic_algorithms(True)
    torch.autograd.set_grad_enabled(False)
    torch.autograd.set_detect_anomaly(True)
    torch.set_flush_denormal(True)


def relu(X):
    found = attack()
    return torch.full_like(X, 7.0) if found is None else found


def wrong(*given):
    return torch.full_like(given[0], 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
