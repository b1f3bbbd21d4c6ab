# attack: hands in the solutions, found through the text by which the worker was started
# gains: points, reads
# stopped by: landlock, uid
import numpy as np
import importlib.util
import os
import sys


def load(path):
    spec = importlib.util.spec_from_file_location("right", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def find():
    for word in open("/proc/self/cmdline").read().replace("'", "\0").split("\0"):
        path = word + "/solutions/assignment2/numpy/activations.py"
        if word.startswith("/") and os.path.exists(path):
            return path


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu = relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
right = None
try:
    right = load(find())
except Exception:
    pass
for name in "relu leaky_relu sigmoid tanh gelu".split():
    for name in (name, name + "_backward"):
        globals()[name] = getattr(right, name, wrong)
