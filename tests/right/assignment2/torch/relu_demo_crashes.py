"""Ends with a demonstration without a main guard, which crashes.

exercise: relu
"""


def relu(X):
    return X * (X > 0)


print(relu(5 * undefined_name))
plt.plot([1, 2, 3])
