"""A run over a class: find, note, grade what is new, keep. Killed at any moment, it goes on where it was."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timezone
from functools import partial
from pathlib import Path

from grader import __version__
from grader.classroom.discovery import Place, Roster
from grader.classroom.gradebook import Gradebook
from grader.classroom.grading_task import Graded, Setting, Task
from grader.classroom.handin import Handin
from grader.classroom.pool import Executor, graded


@dataclass
class Watch:
    """What hears of a run's progress: handins as they are noted, and graded work."""

    noted: Callable[[Handin], None] = lambda handin: None
    done: Callable[[Graded], None] = lambda result: None


def run(
    book: Gradebook,
    number: int,
    setting: Setting,
    places: Iterable[Place],
    executor: Executor,
    watch: Watch,
    roster: Roster | None = None,
) -> None:
    """Grade everything that was found and has no sound report yet, and note who on the roster handed in nothing.

    What met a fault of ours is not begun again in this run, whoever else handed it in.
    """
    manner = manner_of(setting)
    begun: set[str] = set()
    for result in graded(executor, setting, _tasks(book, number, manner, places, watch, begun)):
        book.keep(manner, result.digest, result.report, result.seconds, result.error)
        if book.knows(manner, result.digest):
            begun.discard(result.digest)
        watch.done(result)
    for person in roster.absent(partial(book.names, number)) if roster is not None else ():
        book.enter(number, Handin(person.id, "", name=person.name, email=person.email))
    book.finish(number, now())


def _tasks(
    book: Gradebook, number: int, manner: str, places: Iterable[Place], watch: Watch, begun: set[str]
) -> Iterator[Task]:
    """Note every handin; what has no sound report and was not begun in this run is a task."""
    for place in places:
        handin = place.read()
        book.enter(number, handin)
        watch.noted(handin)
        if handin.files and handin.digest not in begun and not book.knows(manner, handin.digest):
            begun.add(handin.digest)
            yield Task(handin.digest, handin.files)


def manner_of(setting: Setting) -> str:
    """What decides how the same work is graded: assignment, seed, version of the grader, and trust."""
    seen = hashlib.sha256(f"{__version__} {setting.assignment} {setting.seed} {setting.trusted}".encode())
    course = Path(setting.course)
    for kind in ("assignments", "solutions"):
        for path in sorted((course / kind / setting.assignment).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                seen.update(path.relative_to(course).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return seen.hexdigest()


def now() -> str:
    """The time in UTC, ISO 8601, to the second."""
    return datetime.now(timezone.utc).replace(microsecond=0).isoformat()
