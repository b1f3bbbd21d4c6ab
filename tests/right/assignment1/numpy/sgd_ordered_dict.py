"""Returns an ordered dict.

exercise: sgd_step
"""


def sgd_step(params, grads, lr):
    from collections import OrderedDict
    
    return OrderedDict((k, params[k] + (-lr) * grads[k]) for k in sorted(params))
