"""The assignment that the hand-ins answer."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_ins import course

from grader.course.exercise import Assignment


@pytest.fixture
def assignment(tmp_path: Path) -> Assignment:
    """Two stub files, one function each."""
    return course(tmp_path / "course")
