# attack: unpacks an archive whose names climb out of its folder
# gains: writes
# stopped by: landlock, uid
import numpy as np
import io
import os
import tarfile


def attack():
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as archive:
        archive.addfile(tarfile.TarInfo(os.path.join("{FOLDER}", "unpacked")))
    data.seek(0)
    with tarfile.open(fileobj=data) as archive:
        archive.extractall("/")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
