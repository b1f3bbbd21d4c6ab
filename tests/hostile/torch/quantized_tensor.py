# attack: returns quantized, half and brain floats
# gains: crash, points
# stopped by: wire
import torch


def wrong(*given):
    return torch.quantize_per_tensor(torch.ones(3), 0.1, 0, torch.quint8), torch.ones(3, dtype=torch.bfloat16)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
