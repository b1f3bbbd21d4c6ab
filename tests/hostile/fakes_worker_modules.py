# attack: puts modules of its own in the place of the worker's
# gains: forges, crash
# stopped by: wire
import numpy as np
import sys
import types

for name in [name for name in sys.modules if name.startswith("grader")]:
    sys.modules[name] = types.ModuleType(name)
sys.modules["msgspec"] = sys.modules["numpy"] = sys.modules["ast"] = None


def wrong(*given):
    return np.full(np.shape(given[0]), 7.0)


relu = wrong
relu_backward = leaky_relu = leaky_relu_backward = wrong
sigmoid = sigmoid_backward = tanh = tanh_backward = gelu = gelu_backward = wrong
