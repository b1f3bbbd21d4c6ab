"""The square multiplied out.

exercise: squared_loss
"""

def squared_loss(y_hat, y):
    t = y.reshape(-1, 1)
    return 0.5 * y_hat ** 2 - y_hat * t + 0.5 * t ** 2
