"""Forgets the exponential.

exercise: softmax
fails: values
diagnosis: step-missing
row: 48
"""


def softmax(X):
    return X / X.sum(axis=1, keepdims=True)
