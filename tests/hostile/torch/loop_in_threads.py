# attack: computes in many threads of torch's own, without end
# gains: resources
# stopped by: deadline, rlimits
import torch


def attack():
    torch.set_num_threads(64)
    x = torch.ones(4000, 4000)
    while True:
        x = x @ x / 4000


def relu(X):
    found = attack()
    return torch.full_like(X, 7.0) if found is None else found


def wrong(*given):
    return torch.full_like(given[0], 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
