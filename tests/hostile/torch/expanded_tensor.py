# attack: returns a tensor of 10**12 entries over one number
# gains: resources
# stopped by: wire
import torch


def wrong(*given):
    return torch.tensor(7.0).expand(10**6, 10**6)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
