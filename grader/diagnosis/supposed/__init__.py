"""Mistakes made on purpose in the reference: those that give just what the student gave are named."""
