# attack: returns a tensor that lies outside of its memory
# gains: crash
# stopped by: wire, process
import torch


def wrong(*given):
    import ctypes

    block = torch.from_numpy(__import__("numpy").ctypeslib.as_array((ctypes.c_double * 1000).from_address(1 << 40)))
    return block


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
