"""Known wrong and known right work: small files, each appended to the solution whose exercise it replaces."""

from __future__ import annotations

import ast
import fnmatch
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from grader.course.exercise import Assignment
from grader.errors import GraderError
from grader.submission import Submission, read_submission
from grader.worker.outline import LIBRARIES

FIELDS = ("exercise", "fails", "remark", "diagnosis", "row")


@dataclass(frozen=True)
class Variant:
    """One file of the corpus: whose exercise it solves, and what is expected of its grading.

    `fails` are the checks that must fail, `diagnoses` the names that the report must carry, and no others (None: any
    will do), `remark` the remark that it gets in the place of a failure, `row` its line in the course's table of
    mistakes.
    """

    path: Path
    exercise: str
    sentence: str
    fails: tuple[str, ...] = ()
    remark: str | None = None
    diagnoses: tuple[str, ...] | None = None
    row: int | None = None

    @property
    def kind(self) -> str:
        """Whether the file is "wrong" or "right"."""
        return self.path.parts[-4]

    @property
    def assignment(self) -> str:
        """The assignment's name."""
        return self.path.parts[-3]

    @property
    def library(self) -> str:
        """The array library that the file is written for."""
        return self.path.parts[-2]

    @property
    def id(self) -> str:
        """A short name for lists."""
        return "/".join(self.path.with_suffix("").parts[-3:])

    def matches(self, pattern: str) -> bool:
        """Whether the file is meant by a pattern such as `*relu*` or `assignment2/torch/*`."""
        return fnmatch.fnmatch(self.id, pattern) or fnmatch.fnmatch(self.path.stem, pattern)


def variants(course: Path, kind: str, assignment: str = "*") -> tuple[Variant, ...]:
    """Every "wrong" or every "right" file, in COURSE/KIND or else in COURSE/tests/KIND.

    Raises:
        GraderError: a file without a header, or with one that cannot be understood.
    """
    homes = [folder for folder in (course / kind, course / "tests" / kind) if folder.is_dir()]
    found = [path for library in LIBRARIES for path in homes[:1] and homes[0].glob(f"{assignment}/{library}/*.py")]
    return tuple(read_variant(path) for path in sorted(found))


def read_variant(path: Path) -> Variant:
    """Read the header of a file: a sentence, an empty line, and one `name: value` a line.

    Raises:
        GraderError: there is no such header.
    """
    try:
        header = ast.get_docstring(ast.parse(path.read_bytes())) or ""
    except (OSError, SyntaxError, ValueError) as error:
        raise _unreadable(path, f"{error}", f"{error}") from None
    sentence, _, rest = header.partition("\n\n")
    fields = {}
    for line in rest.splitlines():
        name, colon, value = line.partition(":")
        if not colon or name not in FIELDS:
            raise _unreadable(path, f"its header has the line {line!r}", f"文件头中有一行 {line!r}")
        fields[name] = value.strip()
    if "exercise" not in fields:
        raise _unreadable(path, "its header names no exercise", "文件头没有写 exercise")
    row = fields.get("row", "-")
    if row != "-" and not row.isdecimal():
        raise _unreadable(path, f"row: {row} is no number", f"row: {row} 不是数字")
    return Variant(
        path,
        fields["exercise"],
        sentence,
        _names(fields.get("fails", "-")),
        fields.get("remark"),
        _names(fields["diagnosis"]) if "diagnosis" in fields else None,
        None if row == "-" else int(row),
    )


def submission_of(variant: Variant, assignment: Assignment, sources: Mapping[str, bytes], folder: Path) -> Submission:
    """The solution with the file appended to its exercise's file, written to `folder` and read back as a student's."""
    file = next(exercise.file for exercise in assignment.exercises if exercise.name == variant.exercise)
    for name, source in sources.items():
        (folder / name).write_bytes(source + b"\n\n" + variant.path.read_bytes() if name == file else source)
    return read_submission(folder, assignment)


def _names(listing: str) -> tuple[str, ...]:
    names = (name.strip() for name in listing.split(","))
    return tuple(name for name in names if name not in ("", "-"))


def _unreadable(path: Path, en: str, zh: str) -> GraderError:
    return GraderError(f"{path}: {en}", f"{path}：{zh}")
