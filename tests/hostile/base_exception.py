# attack: raises what is no Exception, at import and in calls
# gains: crash
# stopped by: process, wire
import numpy as np


class Quiet(BaseException):
    pass


def attack():
    raise Quiet("passed")


try:
    attack()
finally:
    raise GeneratorExit


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
