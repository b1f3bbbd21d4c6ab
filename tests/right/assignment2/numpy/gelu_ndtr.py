"""Uses the library's distribution function of the normal.

exercise: gelu
"""


def gelu(X):
    from scipy.special import ndtr
    
    return X * ndtr(X)
