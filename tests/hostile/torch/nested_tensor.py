# attack: returns a tensor of tensors of different shapes
# gains: crash
# stopped by: wire
import torch


def wrong(*given):
    return torch.nested.nested_tensor([torch.ones(2), torch.ones(3)])


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
