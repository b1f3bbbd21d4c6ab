# attack: starts a process by posix_spawn, which no hook for fork sees
# gains: lives
# stopped by: seccomp, rlimits, landlock
import numpy as np
import os
import sys

CODE = "import os, sys, time; os.setsid(); time.sleep(1); open(sys.argv[1], 'w')"


def attack():
    os.posix_spawn(sys.executable, [sys.executable, "-c", CODE, "{MARK}"], os.environ)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
