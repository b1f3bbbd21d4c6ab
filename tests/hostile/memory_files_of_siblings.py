# attack: looks for other workers of the same grader whose memory it could open
# gains: reads
# stopped by: landlock, dumpable, uid
import numpy as np
import os


def attack():
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            parent = open(f"/proc/{name}/stat").read().rpartition(")")[2].split()[1]
            if int(parent) == os.getppid() and int(name) != os.getpid():
                open(f"/proc/{name}/mem", "rb").close()
                print("HARMED: could read the memory of another worker")
        except OSError:
            pass


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
