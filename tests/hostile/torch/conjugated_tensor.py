# attack: returns a lazily conjugated and negated view
# gains: crash, points
# stopped by: wire
import torch


def wrong(*given):
    return torch.full(given[0].shape, 7 + 1j).conj().imag


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
