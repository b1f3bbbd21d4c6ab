# attack: creates a named block of shared memory that outlives the process
# gains: resources, lives
# stopped by: landlock
import numpy as np
from multiprocessing import shared_memory


def attack():
    block = shared_memory.SharedMemory(create=True, size=16 << 20)
    print("HARMED: a shared block", flush=True)
    block.close()
    block.unlink()


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
