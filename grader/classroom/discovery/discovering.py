"""From a folder or a zip to places, one for each attempt of each student, always in the same order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from grader.classroom.discovery.folder import Folder
from grader.classroom.discovery.layouts import Found, find
from grader.classroom.discovery.limits import LARGEST_CLASS_DIRECTORY
from grader.classroom.discovery.matching import Matcher
from grader.classroom.discovery.names import listed
from grader.classroom.discovery.place import Place
from grader.classroom.discovery.roster import Person, Roster
from grader.classroom.discovery.tree import Tree
from grader.classroom.discovery.zipped import DAMAGE, open_zip
from grader.course.exercise import Assignment
from grader.errors import GraderError
from grader.records import Finding


def discover(path: Path, assignment: Assignment, roster: Roster | None = None) -> Iterator[Place]:
    """Every attempt of every student in a folder or a zip, by student and attempt; no work is opened yet.

    Raises:
        GraderError: there is no such folder or zip, or nothing in it can be listed.
    """
    matcher = Matcher(roster) if roster is not None else None
    places: defaultdict[str, list[tuple[Found, Place]]] = defaultdict(list)
    try:
        for found in find(_opened(path), _name(path), assignment):
            place = _place(found, assignment, matcher)
            places[place.student].append((found, place))
    except OSError as error:
        raise _closed(path, error.strerror or str(error)) from None
    folded = defaultdict(list)
    for student in places:
        folded[student.casefold()].append(student)
    for student in sorted(places):
        alike = [other for other in folded[student.casefold()] if other != student]
        told = [Finding("odd-name", {"file": student, "reason": "case", "others": listed(alike)})] if alike else []
        for place in _numbered(places.pop(student)):
            yield replace(place, findings=(*place.findings, *told))


def _opened(path: Path) -> Tree:
    if path.is_dir():
        return Folder(path)
    if not path.is_file():
        raise _closed(path, "no such file")
    try:
        return open_zip(path.open("rb"), LARGEST_CLASS_DIRECTORY)
    except DAMAGE as error:
        raise _closed(path, getattr(error, "strerror", None) or str(error)) from None


def _name(path: Path) -> str:
    return path.resolve().name if path.is_dir() else path.stem


def _closed(path: Path, why: str) -> GraderError:
    return GraderError(
        f"{path} is no folder or zip of submissions that can be opened: {why}.",
        f"无法打开 {path}：{why}。需要一个存放提交的文件夹或 zip。",
    )


def _place(found: Found, assignment: Assignment, matcher: Matcher | None) -> Place:
    label = found.label
    place = Place(
        label.student, found.source, found.tree, assignment, label.name, label.email, found.submitted, found.attempt,
        found.findings,
    )
    if matcher is None:
        return place
    people = matcher.find(label.student, label.name, label.email, label.number)
    return _named(place, people[0]) if len(people) == 1 else _stranger(place, people)


def _named(place: Place, person: Person) -> Place:
    return replace(
        place, student=person.id, name=person.name or place.name, email=person.email or place.email
    )


def _stranger(place: Place, people: Sequence[Person]) -> Place:
    candidates = listed([person.id for person in people])
    facts = {"student": place.student, "name": place.name, "candidates": candidates}
    return replace(place, findings=(*place.findings, Finding("not-on-roster", facts)))


def _numbered(found: Sequence[tuple[Found, Place]]) -> Iterator[Place]:
    """The attempts of one student in order: by time where it is known, else by version and name."""
    if len(found) == 1:
        yield found[0][1]
        return
    ordered = sorted(found, key=lambda pair: (pair[1].submitted or "", pair[0].order, pair[1].source))
    sources = [place.source for _, place in ordered]
    for attempt, (_, place) in enumerate(ordered, start=1):
        facts = {"attempt": attempt, "attempts": len(ordered), "others": listed(sources)}
        several = Finding("several-hand-ins", facts)
        yield replace(place, attempt=attempt, findings=(*place.findings, several))
