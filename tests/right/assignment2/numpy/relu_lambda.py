"""Assigns a lambda.

exercise: relu
"""

import numpy as np

relu = lambda X: np.maximum(X, 0)  # noqa: E731
