"""Takes labels (N,) only; labels (N, 1), which the handout allows too, give three axes.

exercise: squared_loss
fails: labels_in_a_column
row: -
"""

def squared_loss(y_hat, y):
    return (y_hat - y[:, None]) ** 2 / 2

def squared_loss_backward(dloss, y_hat, y):
    return dloss * (y_hat - y[:, None])
