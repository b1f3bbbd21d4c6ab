"""What a table's header needs to know before the first line: looked up in the first results that know it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from grader.classroom.exports.manner import Manner
from grader.classroom.exports.reading import report_of
from grader.classroom.handin import Result
from grader.classroom.spool import Spool


@dataclass(frozen=True)
class Opening:
    """The assignment's name, its points, its exercises, and all results, as if none had been looked at."""

    title: str
    max_points: float
    exercises: tuple[str, ...]
    results: Iterator[Result]


def opening(results: Iterable[Result], manner: Manner) -> Opening:
    """Look at results until one holds a report; usually that is the first."""
    rest, seen = iter(results), Spool(Result)
    for result in rest:
        seen.add((), result)
        first = report_of(result)
        if first is not None:
            names = tuple(exercise.name for exercise in first.exercises)
            return Opening(manner.title or first.assignment, result.max_points, names, chain(seen, rest))
    return Opening(manner.title or "assignment", 0.0, (), iter(seen))
