"""Forgets the exponential.

exercise: softmax
fails: values
diagnosis: step-missing
row: 48
"""


def softmax(X):
    return X / X.sum(dim=1, keepdim=True)
