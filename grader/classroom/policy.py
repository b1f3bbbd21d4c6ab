"""Which attempt counts, and what lateness costs: as the course declares it in `course.toml`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from grader.classroom.handin import Result
from grader.errors import GraderError

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

FILE = "course.toml"
ATTEMPTS = ("best", "last")
DAY = 86400.0


@dataclass(frozen=True)
class Policy:
    """The rules of one assignment.

    `due` is a time with its offset. After `grace_minutes`, each day begun costs the share `late_per_day` of the points;
    after `late_days` days begun an attempt earns nothing. `attempts` says whether the best or the last one counts.
    """

    due: datetime | None = None
    grace_minutes: float = 0.0
    late_per_day: float = 0.0
    late_days: float = float("inf")
    attempts: str = "best"

    def applied(self, attempts: Sequence[Result]) -> list[Result]:
        """The attempts of one student, in their order, with points as the rules have them; one of them counts."""
        priced = [self._priced(result) for result in attempts]
        latest = max(range(len(priced)), key=lambda place: priced[place].attempt)
        best = max(range(len(priced)), key=lambda place: (priced[place].points, priced[place].attempt))
        counting = best if self.attempts == "best" else latest
        return [replace(result, counts=place == counting) for place, result in enumerate(priced)]

    def _priced(self, result: Result) -> Result:
        late = self.late_seconds(result.submitted)
        begun = -(-late // DAY)
        share = 0.0 if begun > self.late_days else max(0.0, 1.0 - self.late_per_day * begun)
        return replace(result, late_seconds=late, points=round(result.raw_points * share, 2))

    def late_seconds(self, submitted: str | None) -> float:
        """How late a time of handing in is, grace taken off; 0 where there is none, or nothing is due."""
        if self.due is None or submitted is None:
            return 0.0
        given = datetime.fromisoformat(submitted)
        given = given if given.tzinfo else given.replace(tzinfo=timezone.utc)
        return max(0.0, (given - self.due).total_seconds() - 60 * self.grace_minutes)


def read_policy(course: Path, assignment: str) -> Policy:
    """The rules of an assignment from the course's file; the default where it says nothing.

    Raises:
        GraderError: the file is no TOML, or something in it is not what it should be.
    """
    file = course / FILE
    try:
        declared = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Policy()
    except (OSError, ValueError) as error:
        raise _wrong(file, str(error), str(error)) from error
    table = declared.get(assignment, {})
    if not isinstance(table, dict):
        raise _wrong(file, f"[{assignment}] must be a table", f"[{assignment}] 必须是表")
    return Policy(**{name: _field(file, assignment, name, value) for name, value in table.items()})


def _field(file: Path, assignment: str, name: str, value: Any) -> Any:
    place = f"[{assignment}] {name} = {value!r}"
    if name == "due":
        if isinstance(value, datetime) and value.tzinfo is not None:
            return value
        raise _wrong(file, f"{place} must be a time with its offset from UTC", f"{place} 必须是带时区的时间")
    if name == "attempts":
        if value in ATTEMPTS:
            return value
        raise _wrong(file, f"{place} must be one of {', '.join(ATTEMPTS)}", f"{place} 应为 {'、'.join(ATTEMPTS)} 之一")
    if name in ("grace_minutes", "late_per_day", "late_days"):
        if isinstance(value, (int, float)) and not isinstance(value, bool) and value >= 0:
            return float(value)
        raise _wrong(file, f"{place} must be a number, 0 or more", f"{place} 必须是不小于 0 的数")
    raise _wrong(file, f"[{assignment}] knows no {name}", f"[{assignment}] 中没有 {name} 这一项")


def _wrong(file: Path, en: str, zh: str) -> GraderError:
    return GraderError(f"{file}: {en}", f"{file}：{zh}")
