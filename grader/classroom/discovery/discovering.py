"""From a folder or a zip to places, one for each attempt of each student, always in the same order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from grader.classroom.discovery.folder import Folder
from grader.classroom.discovery.layouts import Found, entered, find, tree_of
from grader.classroom.discovery.limits import LARGEST_CLASS_DIRECTORY
from grader.classroom.discovery.matching import Matcher
from grader.classroom.discovery.names import listed
from grader.classroom.discovery.place import Place
from grader.classroom.discovery.roster import Roster
from grader.classroom.discovery.tree import DAMAGE, Tree
from grader.classroom.discovery.zipped import open_zip
from grader.classroom.spool import Spool
from grader.course.exercise import Assignment
from grader.errors import GraderError
from grader.records import Finding


def discover(path: Path, assignment: Assignment, roster: Roster | None = None) -> Iterator[Place]:
    """Every attempt of every student in a folder or a zip, by student and attempt; no work is opened yet.

    What was found is put in order on disk: memory does not grow with the class.

    Raises:
        GraderError: there is no such folder or zip, or nothing in it can be listed.
    """
    matcher = Matcher(roster) if roster is not None else None
    everything = Spool(Found)
    try:
        tree = entered(_opened(path), assignment)
        for found in find(tree, _name(path), assignment):
            known = found if matcher is None else _matched(found, matcher)
            everything.add((known.label.student.casefold(), known.label.student), known)
    except OSError as error:
        raise _closed(path, error.strerror or str(error)) from None
    for _, namesakes in groupby(everything.groups(), key=lambda attempts: attempts[0].label.student.casefold()):
        alike = list(namesakes)
        students = [attempts[0].label.student for attempts in alike]
        for student, attempts in zip(students, alike, strict=True):
            others = listed([other for other in students if other != student])
            told = [Finding("odd-name", {"file": student, "reason": "case", "others": others})] if others else []
            for found in _numbered(attempts):
                yield _place(replace(found, findings=(*found.findings, *told)), tree, assignment)


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


def _place(found: Found, tree: Tree, assignment: Assignment) -> Place:
    label = found.label
    return Place(
        label.student, found.source, tree_of(found, tree), assignment, label.name, label.email, found.submitted,
        found.attempt, found.findings,
    )


def _matched(found: Found, matcher: Matcher) -> Found:
    """What was found as the roster knows it, or with a finding that it does not."""
    label = found.label
    people = matcher.find(label.student, label.name, label.email, label.number)
    if len(people) == 1:
        person = people[0]
        own = replace(label, student=person.id, name=person.name or label.name, email=person.email or label.email)
        return replace(found, label=own)
    candidates = listed([person.id for person in people])
    facts = {"student": label.student, "name": label.name, "candidates": candidates}
    return replace(found, findings=(*found.findings, Finding("not-on-roster", facts)))


def _numbered(attempts: Sequence[Found]) -> Iterator[Found]:
    """The attempts of one student in order: by time where it is known, else by version and name."""
    if len(attempts) == 1:
        yield attempts[0]
        return
    ordered = sorted(attempts, key=lambda found: (found.submitted or "", found.order, found.source))
    others = listed([found.source for found in ordered])
    for attempt, found in enumerate(ordered, start=1):
        several = Finding("several-hand-ins", {"attempt": attempt, "attempts": len(ordered), "others": others})
        yield replace(found, attempt=attempt, findings=(*found.findings, several))
