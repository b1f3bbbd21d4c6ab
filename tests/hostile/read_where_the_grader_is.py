# attack: learns from its own command line and modules where the course lies
# gains: reads
# stopped by: landlock, uid
import numpy as np
import sys


def attack():
    course = sys.modules["grader"].__path__[0] + "/course/__init__.py"
    size = len(open(course).read())
    print("HARMED: read", size, "characters of the grader")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
