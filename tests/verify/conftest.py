"""Fixtures of the tests of `grader verify`: a course with a weak check, the same with a strong one, and the command."""

from weak_course import course, strong, verify_fixture

__all__ = ["course", "strong", "verify_fixture"]
