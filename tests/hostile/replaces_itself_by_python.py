# attack: replaces the worker by another Python that keeps the pipes
# gains: lives, forges
# stopped by: seccomp, landlock, wire
import numpy as np
import os
import sys


def attack():
    for number in range(64):
        try:
            os.set_inheritable(number, True)
        except OSError:
            pass
    code = "import sys, time; time.sleep(1); open(sys.argv[1], 'w')"
    os.execv(sys.executable, [sys.executable, "-c", code, "{MARK}"])


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
