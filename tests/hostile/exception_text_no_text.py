# attack: raises an exception whose text is a subclass of str that bites
# gains: crash, forges
# stopped by: wire, process
import numpy as np


class Text(str):
    def __getitem__(self, index):
        raise SystemExit

    __len__ = isprintable = __iter__ = __getitem__


class Biter(Exception):
    def __str__(self):
        return Text("x")


def attack():
    raise Biter


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
