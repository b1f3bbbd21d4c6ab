"""Where an assignment's handout tells about an exercise."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

HANDOUTS = {"en": "README.md", "zh": "README.zh.md"}


def section_about(handout: Path, words: Sequence[str]) -> str:
    """The first heading of a handout that holds one of the words (a file, a function); "" if there is none."""
    return next((heading for heading in _headings(handout) if any(word in heading for word in words)), "")


def _headings(handout: Path) -> list[str]:
    try:
        lines = handout.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return []
    return [line.lstrip("#").strip() for line in lines if line.startswith("#")]
