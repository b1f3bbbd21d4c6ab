# attack: makes a secret the name of a function
# gains: reads
# stopped by: landlock, uid
import numpy as np


secret = open("{SECRET}").read().strip()
print("HARMED: read", len(secret), "characters", flush=True)
globals()[secret] = len


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
