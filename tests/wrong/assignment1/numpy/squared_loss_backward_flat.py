"""Returns (N,) in place of (N, 1).

exercise: squared_loss
fails: shapes
diagnosis: right-values-wrong-shape
row: -
"""


def squared_loss_backward(dloss, y_hat, y):
    return (dloss * (y_hat - y.reshape(y_hat.shape))).reshape(-1)
