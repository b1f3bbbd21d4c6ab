# attack: imports a secret as a program, so that the syntax error quotes its first line
# gains: reads
# stopped by: landlock, uid
import numpy as np
from importlib.machinery import SourceFileLoader


def attack():
    try:
        SourceFileLoader("x", "{SECRET}").load_module()
    except SyntaxError as error:
        raise ValueError(error.text)
    except NameError as error:
        raise ValueError(str(error))


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
