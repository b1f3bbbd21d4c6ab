# attack: puts torch's generator into a state that it knows, and hides that it did
# gains: forges
# stopped by: process, wire
import torch


def attack():
    state = torch.get_rng_state()
    torch.manual_seed(0)
    torch.set_rng_state = torch.manual_seed = lambda *_: None
    torch.get_rng_state = lambda: state


def relu(X):
    found = attack()
    return torch.full_like(X, 7.0) if found is None else found


def wrong(*given):
    return torch.full_like(given[0], 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
