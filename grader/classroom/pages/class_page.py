"""The page about a class: how many points, what to teach again, what crashed, and who has what."""

from __future__ import annotations

import secrets
import statistics
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from heapq import nlargest
from itertools import islice
from typing import Any

from grader.classroom.handin import Result
from grader.classroom.pages.lessons import Lesson, inline, lesson
from grader.classroom.pages.opening import opened
from grader.classroom.pages.people import FOLDER, nameless
from grader.classroom.pages.pictures import HEIGHT, WIDTH, histogram, shares
from grader.classroom.pages.rendering import stream
from grader.classroom.pages.tally import Group, Row, Tally, put
from grader.classroom.pages.words import say
from grader.classroom.spool import Spool
from grader.report.plain import plain
from grader.report.words.labels import check_name

UNGRADED = ("missing", "unreadable", "failed", "waiting")
SLOWEST = 10
MOST_BROKEN = 50


def class_page(results: Iterable[Result], assignment_title: str, lang: str, names: bool) -> str:
    """The page of a class in one language, from the attempts that count; without `names` nobody can be told by it."""
    tally, salt = Tally(lang, plain(assignment_title)), secrets.token_bytes(16)
    for result in results:
        if result.counts:
            tally.add(*opened(result if names else nameless(result, salt)))
    return "".join(class_html(tally, tally.rows if names else numbered(tally.rows, lang)))


def numbered(rows: Iterable[Row], lang: str) -> Spool[Row]:
    """Nameless rows with numbers for names, in the order of what only chance decided."""
    found = Spool(Row)
    for n, row in enumerate(rows, 1):
        label, link = say(lang, "student n", n=n), f"{FOLDER}/student-{n}.html"
        put(found, replace(row, label=label, link=link, key=f"{n:09}"))
    return found


def class_html(tally: Tally, rows: Spool[Row]) -> Iterator[str]:
    """The page of what was counted, piece by piece, with `rows` as the list of students."""
    states = Counter(row.state for row in rows)
    points = array("d", (row.points for row in _graded(rows)))
    most = max((row.max_points for row in _graded(rows)), default=0.0)
    broken = sum(bool(row.broken) for row in _graded(rows))
    return stream(
        "class.html", tally.lang,
        title=tally.title, rows=rows, students=states.total(), graded=len(points),
        states={state: states[state] for state in UNGRADED},
        all_done=sum(0 < row.of == row.done for row in _graded(rows)),
        median=statistics.median(points) if points else None, most=most,
        bars=histogram(points, most), width=WIDTH, height=HEIGHT,
        shares={name: shares(counts) for name, counts in tally.exercises.items()},
        lessons=[_told(name, group, tally.lang) for name, group in _frequent(tally.diagnosed)],
        undiagnosed=[(check_name(plain(name), tally.lang), group) for name, group in _frequent(tally.undiagnosed)],
        files=_frequent(tally.files),
        slowest=nlargest(SLOWEST, _graded(rows), key=lambda row: row.seconds),
        broken=list(islice((row for row in _graded(rows) if row.broken), MOST_BROKEN)),
        more_broken=max(0, broken - MOST_BROKEN),
    )


def _graded(rows: Iterable[Row]) -> Iterator[Row]:
    return (row for row in rows if row.state == "graded")


def _frequent(groups: dict[str, Group]) -> list[tuple[str, Group]]:
    return sorted(groups.items(), key=lambda item: (-item[1].students, item[0]))


def _told(name: str, group: Group, lang: str) -> dict[str, Any]:
    found: Lesson = lesson(name, lang)
    return {"name": name, "group": group, "lesson": found, "title": inline(found.title)}
