# attack: copies a secret into its own folder without reading it itself
# gains: reads
# stopped by: landlock, uid
import numpy as np
import os
import shutil


def attack():
    source = os.open("{SECRET}", os.O_RDONLY)
    with open("copy", "wb+") as file:
        try:
            os.copy_file_range(source, file.fileno(), 1 << 16)
        except OSError:
            shutil.copyfileobj(os.fdopen(source, "rb"), file)
        file.seek(0)
        return file.read().decode()


def relu(X):
    raise ValueError(attack())


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
