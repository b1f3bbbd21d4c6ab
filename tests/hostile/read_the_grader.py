# attack: looks in its own process for modules that only the trusted side may have
# gains: reads
# stopped by: process
import numpy as np
import sys


def attack():
    hidden = [name for name in sys.modules if name.startswith(("grader.oracles", "grader.course", "grader.checks", "grader.grading", "solutions", "spec"))]
    if hidden:
        print("HARMED: the process holds", hidden)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
