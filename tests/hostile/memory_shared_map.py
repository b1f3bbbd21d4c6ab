# attack: fills 3 GiB of shared anonymous memory
# gains: resources
# stopped by: rlimits
import numpy as np
import mmap


def attack():
    maps = []
    for _ in range(48):
        maps.append(mmap.mmap(-1, 64 << 20))
        maps[-1].write(b"x" * (64 << 20))


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
