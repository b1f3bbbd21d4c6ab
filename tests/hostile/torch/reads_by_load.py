# attack: has torch read a secret, whose error tells what kind of file it is
# gains: reads
# stopped by: landlock, uid
import torch


def attack():
    try:
        torch._C.PyTorchFileReader("{SECRET}")
    except RuntimeError as error:
        if "ZIP" in str(error):
            print("HARMED: torch has read the file")


def relu(X):
    found = attack()
    return torch.full_like(X, 7.0) if found is None else found


def wrong(*given):
    return torch.full_like(given[0], 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
