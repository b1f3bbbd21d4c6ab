"""Updates copies in place.

exercise: sgd_step
"""


def sgd_step(params, grads, lr):
    new = {name: p.clone() for name, p in params.items()}
    for name in new:
        new[name] -= lr * grads[name]
    return new
