"""Squared loss and weight decay."""


def squared_loss(y_hat, y):
    """l_i = (y_hat_i - y_i)^2 / 2, in the shape of y_hat."""
    return (y_hat - y.reshape(y_hat.shape)) ** 2 / 2


def squared_loss_backward(dloss, y_hat, y):
    """dl_i / dy_hat_i = y_hat_i - y_i."""
    return dloss * (y_hat - y.reshape(y_hat.shape))


def l2_penalty(W, lam):
    """s = lam/2 * sum of W_ij^2."""
    return lam / 2 * (W**2).sum()


def l2_penalty_backward(dloss, W, lam):
    """ds / dW_ij = lam * W_ij."""
    return dloss * lam * W
