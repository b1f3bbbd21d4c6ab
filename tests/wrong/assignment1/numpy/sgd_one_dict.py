"""One module-level dict is filled again in every call.

exercise: sgd_step
fails: repeatable
row: -
"""

SGD_NEW = {}

def sgd_step(params, grads, lr):
    SGD_NEW.clear()
    for k, p in params.items():
        SGD_NEW[k] = p - lr * grads[k]
    return SGD_NEW
