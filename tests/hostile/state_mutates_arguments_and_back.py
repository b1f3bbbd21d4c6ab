# attack: changes its arguments, and puts them back so late that another call sees them
# gains: forges, points
# stopped by: wire
import numpy as np
import weakref


def wrong(*given):
    X = given[0]
    answer = np.full(np.shape(X), 7.0)
    if isinstance(X, np.ndarray):
        before = X.copy()
        X[...] = 0
        weakref.finalize(answer, np.copyto, X, before)
    return answer


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
