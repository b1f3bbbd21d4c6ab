# attack: creates a file without a name and gives it one afterwards
# gains: writes
# stopped by: landlock, uid
import numpy as np
import os


def attack():
    number = os.open("{FOLDER}", os.O_TMPFILE | os.O_RDWR, 0o600)
    os.link(f"/proc/self/fd/{number}", os.path.join("{FOLDER}", "named"), follow_symlinks=True)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
