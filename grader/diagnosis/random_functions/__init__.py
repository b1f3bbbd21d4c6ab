"""Mistakes in random functions, named from what they drew."""
