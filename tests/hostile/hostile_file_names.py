# attack: leaves files whose names are no UTF-8, hold line breaks or look like options
# gains: writes, crash
# stopped by: landlock
import numpy as np


def attack():
    for name in (b"\xff\xfe", b"a\nb", b"-rf", b"\x1b[31m", b"x" * 255, b" "):
        open(name, "w").close()
    print("HARMED: files with hostile names")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
