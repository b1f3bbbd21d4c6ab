# attack: has a secret returned as the source code of a function
# gains: reads
# stopped by: landlock, uid
import numpy as np
import inspect


def attack():
    exec(compile("def f(): pass", "{SECRET}", "exec"), globals())
    return inspect.getsource(f)


def relu(X):
    raise ValueError(attack())


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
