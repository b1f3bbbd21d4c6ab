# attack: puts tensors into shared memory, which outlives its process
# gains: resources, lives
# stopped by: landlock, seccomp, rlimits
import torch


def attack():
    block = torch.ones(4 << 20).share_memory_()
    print("HARMED: a shared tensor", block.is_shared())


def relu(X):
    found = attack()
    return torch.full_like(X, 7.0) if found is None else found


def wrong(*given):
    return torch.full_like(given[0], 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
