# attack: replaces the functions by which tensors are read and compared
# gains: forges, crash
# stopped by: wire
import torch
import numpy


def lie(*_, **__):
    return numpy.zeros(3)


torch.Tensor.numpy = torch.Tensor.detach = torch.Tensor.cpu = lie
torch.Tensor.numel = torch.Tensor.element_size = lambda self: 0
torch.from_numpy = torch.allclose = torch.equal = lie
torch.manual_seed = torch.get_rng_state = None


def wrong(*given):
    return torch.full_like(given[0], 7.0)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
