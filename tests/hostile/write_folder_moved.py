# attack: prepares a folder of its own and moves it into a folder of ours
# gains: writes
# stopped by: landlock, uid
import numpy as np
import os


def attack():
    os.mkdir("own")
    open("own/hostile.pth", "w").close()
    os.rename("own", os.path.join("{FOLDER}", "own"))


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
