"""Changes x.flatten(), a copy where x is not contiguous.

exercise: numerical_gradient
fails: any_layout
row: -
"""

import torch

def numerical_gradient(f, x, h):
    x = x if x.is_floating_point() else x.double()
    g = torch.zeros(x.shape, dtype=x.dtype)
    flat, out = x.flatten(), g.view(-1)
    for i in range(flat.numel()):
        old = flat[i].item()
        flat[i] = old + h
        up = float(f(x))
        flat[i] = old - h
        down = float(f(x))
        flat[i] = old
        out[i] = (up - down) / (2 * h)
    return g
