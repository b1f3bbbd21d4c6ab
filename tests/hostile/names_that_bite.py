# attack: has names that are texts only in part and values that bite when one asks whether they can be called
# gains: forges, crash
# stopped by: wire
import numpy as np


class Name(str):
    def __eq__(self, other):
        raise SystemExit

    __getitem__ = __eq__
    __hash__ = str.__hash__


class Meta(type):
    def __call__(cls, *_):
        raise SystemExit

    __getattribute__ = __call__


class Biter(metaclass=Meta):
    pass


globals()[Name("bite")] = globals()[1] = globals()[None] = Biter


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
