"""Has a keyword-only option and a helper.

exercise: relu
"""


def _keep(X, *, above=0):
    return X * (X > above)


def relu(X, *, slope=0.0):
    return _keep(X) + slope * _keep(-X)
