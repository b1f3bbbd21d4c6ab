# attack: has torch read a secret, whose error tells what it is
# gains: reads
# stopped by: landlock, uid
import torch


def attack():
    return str(torch._C.PyTorchFileReader(open("{SECRET}", "rb")))


def relu(X):
    raise ValueError(attack())


def wrong(*given):
    return torch.full_like(given[0], 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
