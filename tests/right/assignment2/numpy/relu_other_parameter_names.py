"""Names its parameters otherwise.

exercise: relu
"""


def relu(x):
    return x * (x > 0)


def relu_backward(grad, inputs, outputs):
    return grad * (inputs > 0)
