# attack: returns an object whose type claims to be every type
# gains: crash, points
# stopped by: wire
import numpy as np


class Meta(type):
    def __instancecheck__(cls, other):
        return True

    __subclasscheck__ = __eq__ = __instancecheck__
    __hash__ = type.__hash__
    __name__ = __mro__ = property(lambda cls: 1 / 0)
    mro = lambda cls: [cls, object]


class Liar(metaclass=Meta):
    pass


def wrong(*given):
    return Liar()


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
