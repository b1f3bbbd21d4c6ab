# attack: leaves a file in the folder where the grader was started
# gains: writes, lives
# stopped by: landlock, uid, dumpable
import numpy as np
import os


def attack():
    path = os.path.join(os.readlink(f"/proc/{os.getppid()}/cwd"), "hostile-test.py")
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    print("HARMED: wrote", path, flush=True)
    os.unlink(path)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
