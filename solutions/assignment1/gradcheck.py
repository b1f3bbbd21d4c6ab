"""Gradients by measurement."""


def numerical_gradient(f, x, h):
    """g_i = (f(x + h e_i) - f(x - h e_i)) / 2h; x itself is never touched."""
    x = x if x.is_floating_point() else x.double()
    g = x.new_zeros(x.numel())
    for i in range(x.numel()):
        step = x.new_zeros(x.numel())
        step[i] = h
        step = step.reshape(x.shape)
        g[i] = (f(x + step) - f(x - step)) / (2 * h)
    return g.reshape(x.shape)
