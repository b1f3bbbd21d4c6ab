# attack: has the profiler write its record into a folder of ours
# gains: writes
# stopped by: landlock, uid
import torch


def attack():
    with torch.profiler.profile() as profile:
        torch.ones(3) + 1
    profile.export_chrome_trace("{FOLDER}" + "/trace.json")


def relu(X):
    found = attack()
    return torch.full_like(X, 7.0) if found is None else found


def wrong(*given):
    return torch.full_like(given[0], 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
