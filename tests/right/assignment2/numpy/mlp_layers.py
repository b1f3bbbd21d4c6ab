"""Is built of layer objects.

exercise: mlp_forward
"""


class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, dY):
        self.dW, self.db = self.X.T @ dY, dY.sum(0)
        return dY @ self.W.T


class Gate:
    def forward(self, X):
        self.on = X > 0
        return X * self.on

    def backward(self, dY):
        return dY * self.on


def mlp_forward(X, W1, b1, W2, b2):
    layers = [Affine(W1, b1), Gate(), Affine(W2, b2)]
    for layer in layers:
        X = layer.forward(X)
    return X, layers


def mlp_backward(dO, cache):
    for layer in reversed(cache):
        dO = layer.backward(dO)
    return dO, cache[0].dW, cache[0].db, cache[2].dW, cache[2].db
