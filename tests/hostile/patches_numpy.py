# attack: replaces NumPy's functions by ones that agree with everything
# gains: forges, crash
# stopped by: wire
import numpy as np


def agree(*_, **__):
    return True


for name in ("array_equal", "allclose", "isclose", "frombuffer", "asarray", "ascontiguousarray", "shares_memory"):
    setattr(np, name, agree)
np.testing.assert_allclose = np.testing.assert_array_equal = agree
np.ndarray = np.dtype = np.generic = type("Lie", (), {})


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
