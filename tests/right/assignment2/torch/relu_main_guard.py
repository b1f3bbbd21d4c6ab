"""Ends with a demonstration under a main guard.

exercise: relu
"""


def relu(X):
    return X * (X > 0)


if __name__ == "__main__":
    print(relu(undefined_name))
