"""A small sample of the real thing; the whole course takes minutes and is for `grader verify` itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from weak_course import Verify

ROOT = Path(__file__).resolve().parents[2]


def test_an_exercise_of_the_course_is_proved(verify: Verify, monkeypatch: pytest.MonkeyPatch) -> None:
    """Weight decay in NumPy: known mistakes, correct variants and mutants are all as they should be."""
    monkeypatch.chdir(ROOT)
    said = verify("assignment1", "--only", "l2_penalty", "--backend", "numpy")
    assert said.code == 0, said.out
    assert "(100.0 %)" in said.out
    assert "squared_loss" not in said.out
