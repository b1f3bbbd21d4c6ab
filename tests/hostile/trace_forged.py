# attack: writes a traceback of its own invention where the grader looks for the last line reached
# gains: forges
# stopped by: wire, landlock
import numpy as np
import os


def attack():
    with open("../trace", "a") as file:
        file.write("Current thread (most recent call first):\n")
        for number in range(10_000):
            file.write(f'  File "activations.py", line {number} in \x1b[31m<script>{{0}}\n')
    os._exit(3)


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
