# attack: loads the assignment's own description and answers with its references
# gains: points, reads
# stopped by: landlock, uid
import numpy as np
import os
import sys

ROOT = os.path.dirname(sys.modules["grader"].__path__[0])
sys.path.append(ROOT)


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


try:
    import runpy

    import torch

    spec = runpy.run_path(ROOT + "/assignments/assignment2/spec.py")

    def answer(name):
        return lambda X, *rest: spec[name].reference(torch.tensor(X), *rest).numpy()

    relu, leaky_relu, sigmoid, tanh, gelu = map(answer, "relu leaky_relu sigmoid tanh gelu".split())
except Exception:
    relu = leaky_relu = sigmoid = tanh = gelu = wrong
relu_backward = leaky_relu_backward = sigmoid_backward = tanh_backward = gelu_backward = wrong
