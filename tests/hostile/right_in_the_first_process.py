# attack: is right in the process that was started first, by a mark in the file system
# gains: points
# stopped by: landlock, process
import numpy as np
import os
import tempfile

path = os.path.join(tempfile.gettempdir(), f"hostile-test-{os.getppid()}")
try:
    os.close(os.open(path, os.O_CREAT | os.O_EXCL))
    first = True
except FileExistsError:
    os.unlink(path)
    first = False
except OSError:
    first = False


def relu(X):
    return np.maximum(X, 0) if first else np.full(np.shape(X), 7.0)


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
