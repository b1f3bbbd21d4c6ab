# attack: returns a subclass of Tensor that answers everything itself
# gains: crash, points
# stopped by: wire
import torch


class Agree(torch.Tensor):
    @classmethod
    def __torch_function__(cls, function, types, args=(), kwargs=None):
        if function in (torch.Tensor.detach, torch.Tensor.numpy, torch.Tensor.numel):
            raise SystemExit
        return True


def wrong(*given):
    return torch.full_like(given[0], 7.0).as_subclass(Agree)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
