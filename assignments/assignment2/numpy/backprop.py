"""A multilayer perceptron with one hidden layer, forward and backward."""

import numpy as np  # noqa: F401


def affine_forward(X, W, b):
    """A fully connected layer: every output is a weighted sum of all inputs, plus a bias.

    X: (N, in), one example a row. W: (in, out). b: (out,).
    Returns Y = XW + b, (N, out).
    d2l 5.1.1 (zh 4.1.1).
    """
    raise NotImplementedError


def affine_backward(dY, X, W, b):
    """How the outputs of `affine_forward` move when X, W or b moves.

    dY: (N, out), the gradient of some final number with respect to Y.
    X, W, b: the arguments of the forward call.
    Returns dX (N, in), dW (in, out), db (out,), in this order. All examples share W and b.
    d2l 5.3 (zh 4.7).
    """
    raise NotImplementedError


def mlp_forward(X, W1, b1, W2, b2):
    """The network: an affine layer, ReLU, and a second affine layer without an activation.

    X: (N, in). W1: (in, hidden). b1: (hidden,). W2: (hidden, out). b2: (out,).
    Returns O, cache: H = ReLU(X W1 + b1), O = H W2 + b2 (N, out), and whatever your `mlp_backward` needs.
    Nobody but your own `mlp_backward` looks into cache.
    d2l 5.1.1 and 5.3 (zh 4.1.1, 4.7).
    """
    raise NotImplementedError


def mlp_backward(dO, cache):
    """The network backwards: from the output to the input, the chain rule layer by layer.

    dO: (N, out), the gradient of some final number with respect to O. cache: from your `mlp_forward`.
    Returns dX (N, in), dW1 (in, hidden), db1 (hidden,), dW2 (hidden, out), db2 (out,), in this order.
    d2l 5.3 (zh 4.7).
    """
    raise NotImplementedError


def mlp_loss(X, y, W1, b1, W2, b2, lam):
    """The objective J = L + s of the network and its gradients.

    X: (N, in). y: (N,) integer labels in 0 ... out-1. W1, b1, W2, b2: as in `mlp_forward`. lam: a number.
    L is the mean cross-entropy between softmax(O) and the labels; s is lam / 2 times the sum of all squared
    weights of W1 and W2. The biases are not penalised. Right for outputs O of any size.
    Returns loss, dW1, db1, dW2, db2: J, one number, and its gradients in the shapes of the parameters.
    d2l 5.3 (zh 4.7).
    """
    raise NotImplementedError
