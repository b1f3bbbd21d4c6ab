"""Works in float32 and casts back.

exercise: affine_forward
remark: low-precision
"""


def affine_forward(X, W, b):
    return (X.float() @ W.float() + b.float()).to(X.dtype)
