"""Returns Phi(x) and forgets the factor x.

exercise: gelu
fails: values
diagnosis: other-function
row: -
"""

import math


def gelu(X):
    return (1 + _erf(X / math.sqrt(2))) / 2
