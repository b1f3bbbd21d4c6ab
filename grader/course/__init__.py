"""Courses, assignments and exercises as frozen records, and how they are found on disk."""
