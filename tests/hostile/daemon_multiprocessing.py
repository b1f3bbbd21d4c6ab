# attack: starts a process by the standard library and moves it out of the group
# gains: lives
# stopped by: seccomp, rlimits, landlock
import numpy as np
import multiprocessing
import os
import time


def stay():
    os.setpgid(0, 0)
    time.sleep(1)
    open("{MARK}", "w").close()


def attack():
    multiprocessing.get_context("fork").Process(target=stay).start()
    os._exit(0)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
