"""Returns the share of wrong guesses.

exercise: cross_entropy
fails: values
diagnosis: error-rate-for-loss
row: 54
"""


def cross_entropy(P, y):
    return (P.argmax(dim=1) != y).double().mean()
