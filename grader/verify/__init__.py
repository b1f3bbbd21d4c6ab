"""Proves an assignment: its checks find every known mistake and fail no correct solution."""
