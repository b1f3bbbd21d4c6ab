# attack: stands between Python and every folder with modules
# gains: crash, forges
# stopped by: process
import numpy as np
import sys


def hook(path):
    raise SystemExit


sys.path_hooks.insert(0, hook)
sys.path_importer_cache.clear()
sys.path[:] = ["{FOLDER}"]


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
