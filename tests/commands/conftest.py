"""Fixtures of the command tests: a tiny course, a workspace of it, and two ways of running a command."""

from tiny_course import course, grader_fixture, grader_process_fixture, workspace

__all__ = ["course", "grader_fixture", "grader_process_fixture", "workspace"]
