"""Uses that there is one output.

exercise: linear_forward
"""


def linear_backward(dy_hat, X, w, b):
    return dy_hat * w.T, (X * dy_hat).sum(dim=0, keepdim=True).T, dy_hat.sum().reshape(1)
