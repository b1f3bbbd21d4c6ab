# attack: has a secret quoted as the source of a line in a traceback
# gains: reads
# stopped by: landlock, uid
import numpy as np
import traceback


def attack():
    try:
        exec(compile("1 / 0", "{SECRET}", "exec"))
    except ZeroDivisionError:
        traceback.print_exc()


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
