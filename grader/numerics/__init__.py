"""Comparison, tolerance and finite differences: numbers in, numbers out."""
