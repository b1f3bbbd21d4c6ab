"""Takes any arguments.

exercise: relu
"""


def relu(*args, **kwargs):
    return args[0] * (args[0] > 0)


def relu_backward(dY, *rest):
    X = rest[0]
    return dY * (X > 0)
