# attack: imports the solutions and the assignment like any package
# gains: points, reads
# stopped by: landlock, uid, process
import numpy as np
import sys

sys.path[:0] = ["/proc/self/cwd", *sys.modules["grader"].__path__, sys.modules["grader"].__path__[0] + "/.."]


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu = relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong


try:
    from solutions.assignment2.numpy import activations as right
except Exception:
    right = None
for name in "relu leaky_relu sigmoid tanh gelu".split():
    for name in (name, name + "_backward"):
        globals()[name] = getattr(right, name, wrong)
