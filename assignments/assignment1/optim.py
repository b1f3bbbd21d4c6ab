"""One step of gradient descent."""

import torch  # noqa: F401


def sgd_step(params, grads, lr):
    """Moves every parameter a little way against its gradient: new value = p - lr * g.

    params, grads: dicts from a name to an array, with the same names; a gradient has its parameter's shape.
    lr: the learning rate, a number. The gradients are means already: do not divide by the batch size.
    Returns a new dict with the same names and new arrays. The dicts and arrays passed in stay as they were.
    d2l 3.4 (zh 3.2).
    """
    raise NotImplementedError
