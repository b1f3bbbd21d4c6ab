# attack: acts when the module is thrown away
# gains: lives
# stopped by: landlock
import numpy as np
import weakref


class Last:
    def __del__(self, write=open):
        write("{MARK}", "w").close()


last = Last()
weakref.finalize(Last, open, "{MARK}", "w")


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
