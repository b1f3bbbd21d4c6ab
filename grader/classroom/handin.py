"""What a student handed in, and what became of it: plain frozen records that a gradebook keeps."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from grader.records import Finding

Files = Mapping[str, bytes | Finding]


@dataclass(frozen=True)
class Handin:
    """One attempt of one student.

    `student` is the id by which rosters and learning-management systems know the student, `source` where the files were
    found, relative to what was handed to the grader. `submitted` is a time in UTC, ISO 8601, where it is known. A file
    that cannot be read is a finding in place of its bytes; `findings` are about the attempt as a whole.
    """

    student: str
    source: str
    files: Files = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    name: str = ""
    email: str = ""
    submitted: str | None = None
    attempt: int = 1

    @property
    def digest(self) -> str:
        """A hash of the contents: the same files, wherever they were found, are the same work."""
        seen = hashlib.sha256()
        for name, content in sorted(self.files.items()):
            told = repr((content.code, sorted(content.facts.items()))) if isinstance(content, Finding) else content
            told = told.encode() if isinstance(told, str) else told
            seen.update(f"{name!r} {len(told)} ".encode())
            seen.update(told)
        return seen.hexdigest()


@dataclass(frozen=True)
class Result:
    """What a gradebook holds of one attempt, or of a student of the roster who handed in nothing.

    `state` is "graded", "missing" (nothing was handed in), "unreadable" (nothing of it could be read, as `findings`
    tell), or "failed" (the grader itself failed). `report` is a report as docs/report-format.md describes it. `points`
    have a late policy applied, `raw_points` have not; `counts` says whether this is the attempt that counts.
    """

    student: str
    state: str
    name: str = ""
    email: str = ""
    source: str = ""
    attempt: int = 1
    submitted: str | None = None
    late_seconds: float = 0.0
    digest: str = ""
    points: float = 0.0
    raw_points: float = 0.0
    max_points: float = 0.0
    seconds: float = 0.0
    counts: bool = True
    report: Mapping[str, Any] | None = None
    findings: tuple[Mapping[str, Any], ...] = ()
