"""Checks hand-written forward and backward functions for deep learning."""

__version__ = "0.1.0"
