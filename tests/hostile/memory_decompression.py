# attack: unpacks a small file of zeros again and again into 3 GiB
# gains: resources
# stopped by: rlimits
import numpy as np
import zlib


def attack():
    packed = zlib.compress(bytes(64 << 20), 9)
    blocks = [zlib.decompress(packed) for _ in range(48)]
    for block in blocks:
        block.count(1)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
