"""The page about a class: how many points, what to teach again, what crashed, and who has what."""

from __future__ import annotations

import secrets
import statistics
from collections.abc import Iterable
from dataclasses import replace
from heapq import nlargest
from typing import Any

from grader.classroom.handin import Result
from grader.classroom.pages.lessons import Lesson, inline, lesson
from grader.classroom.pages.opening import opened
from grader.classroom.pages.people import FOLDER, nameless
from grader.classroom.pages.pictures import HEIGHT, WIDTH, histogram, shares
from grader.classroom.pages.rendering import render
from grader.classroom.pages.tally import Group, Row, Tally
from grader.classroom.pages.words import say
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
    rows = tally.rows if names else numbered(tally.rows, lang)
    return class_html(tally, rows)


def numbered(rows: Iterable[Row], lang: str) -> list[Row]:
    """Nameless rows with numbers for names, in the order of what only chance decided."""
    in_order = enumerate(sorted(rows, key=lambda row: row.key), 1)
    return [replace(row, label=say(lang, "student n", n=n), link=f"{FOLDER}/student-{n}.html", key=f"{n:09}")
            for n, row in in_order]


def class_html(tally: Tally, rows: list[Row]) -> str:
    """The page of what was counted, with `rows` as the list of students."""
    rows = sorted(rows, key=lambda row: (row.key.casefold(), row.key))
    graded = [row for row in rows if row.state == "graded"]
    points, most = [row.points for row in graded], max((row.max_points for row in graded), default=0.0)
    broken = [row for row in graded if row.broken]
    return render(
        "class.html", tally.lang,
        title=tally.title, rows=rows, graded=graded,
        states={state: sum(row.state == state for row in rows) for state in UNGRADED},
        all_done=sum(0 < row.of == row.done for row in graded),
        median=statistics.median(points) if points else None, most=most,
        bars=histogram(points, most), width=WIDTH, height=HEIGHT,
        shares={name: shares(counts) for name, counts in tally.exercises.items()},
        lessons=[_told(name, group, tally.lang) for name, group in _frequent(tally.diagnosed)],
        undiagnosed=[(check_name(plain(name), tally.lang), group) for name, group in _frequent(tally.undiagnosed)],
        files=_frequent(tally.files),
        slowest=nlargest(SLOWEST, graded, key=lambda row: row.seconds),
        broken=broken[:MOST_BROKEN], more_broken=len(broken[MOST_BROKEN:]),
    )


def _frequent(groups: dict[str, Group]) -> list[tuple[str, Group]]:
    return sorted(groups.items(), key=lambda item: (-item[1].students, item[0]))


def _told(name: str, group: Group, lang: str) -> dict[str, Any]:
    found: Lesson = lesson(name, lang)
    return {"name": name, "group": group, "lesson": found, "title": inline(found.title)}
