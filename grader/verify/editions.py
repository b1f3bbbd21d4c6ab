"""An assignment for one array library: its stubs and its solution."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from grader.course.exercise import Assignment
from grader.submission import NUMPY_STUBS, Submission, read_submission


@dataclass(frozen=True)
class Edition:
    """One of the two places where stubs and solutions lie: the folder itself ("") or `numpy` in it.

    `library` is the one that the solution uses, `sources` are the solution's files.
    """

    place: str
    stubs: Path
    solutions: Path
    library: str
    sources: Mapping[str, bytes]

    def path(self, file: str) -> str:
        """A file of the solution, as it is named inside the assignment's folder of solutions."""
        return f"{self.place}/{file}" if self.place else file

    def owns(self, path: str) -> bool:
        """Whether a file so named is one of this edition's."""
        return path == self.path(path.rsplit("/", 1)[-1])

    def submission(self, changes: Mapping[str, bytes]) -> Submission:
        """The solution with some of its files changed, taken to hold every function."""
        return Submission(self.library, {**self.sources, **changes})


def editions(assignment: Assignment, course: Path) -> tuple[Edition, ...]:
    """The editions of an assignment; a course may well have only one."""
    solutions = course / "solutions" / assignment.name
    found = []
    for place in ("", NUMPY_STUBS):
        stubs, solved = assignment.folder / place, solutions / place
        if not place or stubs.is_dir() or solved.is_dir():
            solution = read_submission(solved, assignment, NUMPY_STUBS if place else None)
            found.append(Edition(place, stubs, solved, solution.library, solution.sources))
    return tuple(found)
