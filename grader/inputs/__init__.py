"""Hypothesis strategies for the cases that an exercise is tried on."""
