# attack: arranges that the grader is killed before itself when memory runs out
# gains: resources
# stopped by: landlock, uid
import numpy as np


def attack():
    with open("/proc/self/oom_score_adj", "w") as file:
        file.write("-500")
    print("HARMED: spared")


def relu(X):
    found = attack()
    return np.full(np.shape(X), 7.0) if found is None else found


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
