"""Uses SciPy's expit.

exercise: sigmoid
"""


def sigmoid(X):
    import scipy.special
    
    return scipy.special.expit(X)
