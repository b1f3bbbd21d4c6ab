"""Grades one submission where Gradescope runs it: python -m grader.classroom.gradescope SUBMISSION RESULTS.

The course and the settings lie beside the package, as in the zip that `grader export gradescope-autograder` makes.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from grader.classroom.exports.autograder import COURSE, SETTINGS
from grader.classroom.exports.gradescope import gradescope, nothing_graded
from grader.classroom.exports.manner import Manner
from grader.course.exercise import Assignment
from grader.course.limits import Limits
from grader.course.loading import load_assignment
from grader.records import Report
from grader.report.style import Style, write
from grader.report.terminal import ending

SOURCE = Path(__file__).resolve().parents[2]
LIMITS = Limits(memory_bytes=256 << 20, total_wall_seconds=400.0)
"""What fits into the smallest of Gradescope's containers, and into its time."""
DEEPEST = 4


def main(arguments: Sequence[str]) -> None:
    """Write the results, whatever happens; what went wrong with us is told on stdout, which students do not see."""
    submission, results = map(Path, arguments)
    manner = Manner()
    try:
        settings = json.loads((SOURCE / SETTINGS).read_bytes())
        manner = Manner(tuple(settings["languages"]))
        report = graded(load_assignment(SOURCE / COURSE, settings["assignment"]), submission)
        _put(gradescope(report, manner), results)
    except BaseException:
        _put(nothing_graded("crash", manner), results)
        traceback.print_exc(file=sys.stdout)
        return
    _tell(report, submission.parent / "submission_metadata.json")


def graded(assignment: Assignment, submission: Path) -> Report:
    """Grade a submission behind all layers."""
    from grader.classroom.jailed import Jails
    from grader.submission import read_files

    work = work_in(submission, assignment.files)
    with Jails(hidden=(SOURCE,), limits=LIMITS) as jails:
        return jails.grade(assignment, read_files(work, follow=False))


def work_in(submission: Path, names: Sequence[str]) -> Path:
    """The folder that holds most of the files `names`: the submission itself, or one within."""
    return max(_folders(submission), key=lambda folder: sum((folder / name).is_file() for name in names))


def _folders(top: Path) -> Iterator[Path]:
    """A folder and those within, but for links and what systems leave behind; what is less deep comes first."""
    level = [top]
    for _ in range(DEEPEST):
        yield from level
        inside = [path for folder in level for path in sorted(folder.iterdir())]
        level = [
            path for path in inside
            if path.is_dir() and not path.is_symlink() and not path.name.startswith((".", "__"))
        ]


def _tell(report: Report, metadata: Path) -> None:
    """The whole report, and a warning where Gradescope counts other points."""
    write(ending(report, Style(verbose=True)), Style())
    with suppress(OSError, ValueError, LookupError, TypeError):
        worth = float(json.loads(metadata.read_bytes())["assignment"]["total_points"])
        if worth != report.max_points:
            print(f"The assignment is worth {worth:g} points at Gradescope; its checks give {report.max_points:g}.")


def _put(text: str, results: Path) -> None:
    """Write the file, whole."""
    results.parent.mkdir(parents=True, exist_ok=True)
    part = results.with_name(results.name + ".part")
    part.write_text(text, encoding="utf-8", errors="replace")
    os.replace(part, results)


if __name__ == "__main__":
    main(sys.argv[1:])
