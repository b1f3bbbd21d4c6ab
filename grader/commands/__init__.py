"""The click layer: one file per command, thin, and without torch or NumPy."""
