# attack: opens the writing end of the worker's requests, so that it never learns of the grader's death
# gains: lives
# stopped by: seccomp, landlock, deadline
import numpy as np
import os
import stat


def attack():
    held = []
    for number in range(64):
        try:
            if stat.S_ISFIFO(os.fstat(number).st_mode):
                held.append(os.open(f"/proc/self/fd/{number}", os.O_RDWR | os.O_NONBLOCK))
        except OSError:
            pass
    globals()["held"] = held
    while held:  # what it hopes for is to go on when the grader is gone; that the zygote ends it all the same is tested there
        pass


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
