"""What is written alike is judged once: the reports of plain exercises, kept for the submissions that come after.

A report follows from the plain functions that were asked for while the exercise was judged. Another submission in which
all of these are written the same would be asked for the same ones, and would get the same report.
"""

from __future__ import annotations

from collections import OrderedDict, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from grader.course.exercise import Exercise
from grader.records import ExerciseReport, Finding, Status
from grader.submission import Submission
from grader.worker.records import LASTING_STOPS

MOST = 10_000
MOST_NEWS = 1000

Manner = tuple[int, bool]
Key = tuple[Any, ...]


@dataclass(frozen=True)
class Remembered:
    """The report of an exercise, and the layers that its code ran behind."""

    report: ExerciseReport
    isolation: tuple[str, ...]


News = tuple[Key, frozenset[str], Remembered]


class Memo:
    """The reports on one assignment that were asked for last; `manner` is the seed, and whether to explain."""

    def __init__(self) -> None:
        """Know nothing."""
        self._asked: dict[str, list[frozenset[str]]] = defaultdict(list)
        self._known: OrderedDict[Key, Remembered] = OrderedDict()
        self._news: deque[News] = deque(maxlen=MOST_NEWS)

    def find(self, exercise: Exercise, submission: Submission, manner: Manner) -> Remembered | None:
        """The report on this exercise of a submission, if the same functions were judged before."""
        for asked in self._asked[exercise.name]:
            for key in _keys(exercise, submission, manner, asked):
                found = self._known.get(key)
                if found is not None:
                    self._known.move_to_end(key)
                    line = submission.lines.get(exercise.name)
                    return replace(found, report=replace(found.report, line=line, seconds=0.0))
        return None

    def keep(
        self, exercise: Exercise, submission: Submission, manner: Manner, asked: frozenset[str], found: Remembered
    ) -> None:
        """Remember a report that followed from what was asked for, unless it may be another one next time."""
        keys = _keys(exercise, submission, manner, asked)
        parts = list(_parts((found.report.verdicts, found.report.diagnoses)))
        if not keys or not all(map(_lasts, parts)):
            return
        new = (keys[any(map(_has_lines, parts))], asked, found)
        self._news.append(new)
        self.learn([new])

    def learn(self, news: Iterable[News]) -> None:
        """Remember what another memo of the same assignment has come to know."""
        for key, asked, found in news:
            self._known[key] = found
            if asked not in self._asked[found.report.name]:
                self._asked[found.report.name].append(asked)
            if len(self._known) > MOST:
                self._known.popitem(last=False)

    def news(self) -> list[News]:
        """What was not learnt from another memo since this was last asked, or the end of it."""
        told = list(self._news)
        self._news.clear()
        return told


def is_plain(submission: Submission, functions: Iterable[str]) -> bool:
    """Whether each of the functions is plain, or cannot be called."""
    return all(function in submission.programs or function in submission.blocked for function in functions)


def _keys(exercise: Exercise, submission: Submission, manner: Manner, asked: frozenset[str]) -> tuple[Key, ...]:
    """For reports that hold wherever the functions stand in their files, and for those that name lines."""
    if not is_plain(submission, asked):
        return ()
    key: Key = (exercise.name, submission.library, *manner)
    places: Key = ()
    for function in sorted(asked):
        blocked = submission.blocked.get(function)
        key += (function, repr(blocked) if blocked is not None else submission.programs[function].text)
        places += (submission.programs[function].place,) if blocked is None else ()
    return key, key + places


def _parts(value: Any) -> Iterator[Any]:
    """A value and everything in it."""
    yield value
    if is_dataclass(value):
        for field in fields(value):
            yield from _parts(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _parts(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _parts(item)


def _lasts(part: Any) -> bool:
    """Whether something would be found again: no fault of ours, and no stop that a busy machine brings about."""
    if isinstance(part, Finding) and part.code == "stopped":
        return part.facts.get("reason") in LASTING_STOPS
    return part is not Status.OUR_FAULT and not (isinstance(part, Finding) and part.code == "undiagnosed")


def _has_lines(part: Any) -> bool:
    """Whether something names a line of a file."""
    return isinstance(part, Mapping) and isinstance(part.get("line"), int)
