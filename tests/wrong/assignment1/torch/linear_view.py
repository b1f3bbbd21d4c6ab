"""view of a transposed X fails.

exercise: linear_forward
fails: shapes
row: -
"""

def linear_forward(X, w, b):
    N, D = X.shape
    return X.view(N * D).view(N, D) @ w + b
