# attack: returns a sparse tensor of 10**15 entries
# gains: crash, resources
# stopped by: wire
import torch


def wrong(*given):
    return torch.sparse_coo_tensor(torch.zeros(2, 1, dtype=torch.long), torch.ones(1), (30_000_000, 30_000_000))


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
