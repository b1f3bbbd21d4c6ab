"""A stack of closures; the norm from singular values.

exercise: gradient_norms
"""

import numpy as np

def gradient_norms(init, activation, activation_backward, depth):
    stack = []
    def layer(H_in):
        W = init(WIDTH, WIDTH)
        Z = np.dot(H_in, W)
        H_out = activation(Z)
        def back(dH):
            dZ = activation_backward(dH, Z, H_out)
            s = np.linalg.svd(H_in.T.dot(dZ), compute_uv=False)
            return np.dot(dZ, W.T), float(np.hypot.reduce(s))
        stack.append(back)
        return H_out
    H = np.random.normal(0, 1, (BATCH, WIDTH))
    for _ in range(depth):
        H = layer(H)
    dH, result = np.ones(H.shape), [0.0] * depth
    for k in range(depth - 1, -1, -1):
        dH, result[k] = stack[k](dH)
    return result
