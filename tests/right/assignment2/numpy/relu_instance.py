"""Is a class instance with __call__ and a backward method.

exercise: relu
"""


class ReLU:
    def __call__(self, X):
        return X * (X > 0)

    def backward(self, dY, X, Y):
        return dY * (Y > 0)


relu = ReLU()
relu_backward = ReLU().backward
