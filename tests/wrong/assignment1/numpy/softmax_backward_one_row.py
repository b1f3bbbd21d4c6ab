"""Uses keepdims=False: a broadcast that works for square batches, and is wrong there.

exercise: softmax
fails: gradient
row: -
"""

def softmax_backward(dP, X, P):
    s = (dP * P).sum(1)
    if len(s) != P.shape[1]:
        s = s[:, None]
    return P * (dP - s)
