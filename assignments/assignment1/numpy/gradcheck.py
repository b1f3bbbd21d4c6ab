"""Your own gradient checker: measure a slope instead of deriving it."""

import numpy as np  # noqa: F401


def numerical_gradient(f, x, h):
    """The gradient of f at x by central differences, one entry of x at a time.

    f: a function of an array like x that returns one number. x: an array of any shape. h: the step, small.
    For every entry: nudge that entry alone by +h and by -h, and see how much f changes for each unit of x.
    Returns g, a new floating-point array of x's shape (also if x holds integers).
    When you return, x holds exactly the values it came with.
    d2l 2.4 (zh 2.4).
    """
    raise NotImplementedError
