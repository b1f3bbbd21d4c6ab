"""Canvas' gradebook as CSV, to import grades."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from grader.classroom.exports.cells import line
from grader.classroom.exports.grades import grade
from grader.classroom.exports.manner import Manner
from grader.classroom.exports.opening import opening
from grader.classroom.handin import Result

COLUMNS = ("Student", "ID", "SIS Login ID", "Section")


def canvas(results: Iterable[Result], manner: Manner) -> Iterator[str]:
    """The lines of the table. A cell without a grade is empty, and leaves Canvas' own as it is."""
    known = opening(results, manner)
    yield line([*COLUMNS, known.title])
    if known.max_points:
        yield line(["    Points Possible", None, None, None, known.max_points])
    for result in known.results:
        if result.counts:
            yield line([result.name or result.student, None, result.student, None, grade(result)])
