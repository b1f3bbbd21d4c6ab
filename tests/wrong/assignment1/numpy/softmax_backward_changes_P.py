"""The backward multiplies P in place.

exercise: softmax
fails: inputs_untouched
row: -
"""

def softmax_backward(dP, X, P):
    s = (dP * P).sum(1, keepdims=True)
    P *= dP - s
    return P
