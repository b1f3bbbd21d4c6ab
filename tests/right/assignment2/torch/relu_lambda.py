"""Assigns a lambda.

exercise: relu
"""

import torch

relu = lambda X: torch.clamp(X, min=0)  # noqa: E731
