# attack: changes how numbers are read and written
# gains: crash, forges
# stopped by: process
import numpy as np
import decimal
import locale
import os
import time


def attack():
    for name in ("de_DE.UTF-8", "tr_TR.UTF-8", "C"):
        try:
            locale.setlocale(locale.LC_ALL, name)
            break
        except locale.Error:
            pass
    os.environ["TZ"] = "Antarctica/Troll"
    time.tzset()
    decimal.getcontext().prec = 1


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
