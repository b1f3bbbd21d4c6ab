"""Knows the names w and b only; the handout says "two dicts with the same names, such as".

exercise: sgd_step
fails: any_names
row: -
"""

def sgd_step(params, grads, lr):
    return {"w": params["w"] - lr * grads["w"], "b": params["b"] - lr * grads["b"]}
