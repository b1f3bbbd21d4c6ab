# attack: has classes, built-ins and objects that can be called in the place of functions
# gains: forges, crash
# stopped by: wire
import numpy as np


class relu:
    def __new__(cls, X):
        return 7.0


class Caller(type):
    def __call__(cls, *given):
        raise SystemExit

    __name__ = __code__ = __signature__ = property(__call__)


class relu_backward(metaclass=Caller):
    pass


leaky_relu = np.vectorize(lambda *given: 7.0)
leaky_relu_backward = sigmoid = sigmoid_backward = print
tanh, tanh_backward, gelu, gelu_backward = np.negative, breakpoint, globals, exit
