# attack: starts another Python in a new session
# gains: lives
# stopped by: seccomp, rlimits, landlock
import numpy as np
import subprocess
import sys

CODE = "import sys, time; time.sleep(1); open(sys.argv[1], 'w')"


def attack():
    subprocess.Popen([sys.executable, "-c", CODE, "{MARK}"], start_new_session=True)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
