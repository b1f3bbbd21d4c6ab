# attack: leaves a process in a session of its own before any function is called, and ends
# gains: lives
# stopped by: seccomp, rlimits, landlock
import numpy as np
import os
import time

if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.closerange(0, 64)
        time.sleep(1)
        os.close(os.open("{MARK}", os.O_CREAT | os.O_WRONLY))
    os._exit(0)


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
