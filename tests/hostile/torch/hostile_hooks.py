# attack: returns a tensor whose backward hooks end the process
# gains: crash
# stopped by: process
import torch
import os


def wrong(*given):
    x = torch.full_like(given[0], 7.0).requires_grad_()
    y = x * 1
    y.register_hook(lambda gradient: os._exit(0))
    return y


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
