# attack: returns a tensor of no entries with an axis of 10**17
# gains: crash, resources
# stopped by: wire
import torch


def wrong(*given):
    return torch.empty(0, 10**17)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
