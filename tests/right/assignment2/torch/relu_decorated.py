"""Is wrapped by a decorator that times it.

exercise: relu
"""

import functools
import time


def timed(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        start = time.time()
        result = function(*args, **kwargs)
        wrapper.seconds = time.time() - start
        return result

    return wrapper


@timed
def relu(X):
    return X * (X > 0)
