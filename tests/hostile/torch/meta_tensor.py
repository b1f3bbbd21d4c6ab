# attack: returns a tensor that has a shape and no values
# gains: crash, points
# stopped by: wire
import torch


def wrong(*given):
    return torch.empty(given[0].shape, device="meta")


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
