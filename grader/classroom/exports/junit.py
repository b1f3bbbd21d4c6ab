"""JUnit XML, as CI systems read it: a suite for each exercise, a case for each check."""

from __future__ import annotations

from collections import Counter
from xml.etree import ElementTree

from grader.classroom.exports.entries import Entry, hidden_count, shown
from grader.classroom.exports.manner import Manner
from grader.classroom.exports.plain_text import clean, fitted, shortened
from grader.classroom.exports.summary import printed, summary
from grader.records import ExerciseReport, Report, Status

MOST_BYTES = 4 << 20
KINDS = {
    Status.FAILED: "failure",
    Status.TODO: "failure",
    Status.CRASHED: "error",
    Status.TIMED_OUT: "error",
    Status.OUR_FAULT: "error",
    Status.SKIPPED: "skipped",
}
TOTALS = {"failures": "failure", "errors": "error", "skipped": "skipped"}


def junit(report: Report, manner: Manner) -> str:
    """The document for one submission; exercises that are withheld are not in it, and the summary says so."""
    known = shown(report, manner)
    return fitted(lambda room: _document(report, known, manner, room), MOST_BYTES)


def _document(report: Report, known: list[Entry], manner: Manner, room: int) -> str:
    root = ElementTree.Element("testsuites", {"name": clean(report.assignment), **_totals(known)})
    for exercise in filter(manner.shows, report.exercises):
        own = [entry for entry in known if entry.exercise == clean(exercise.name)]
        root.append(_suite(exercise, own, manner, room))
    if hidden_count(report, manner):
        empty = ElementTree.SubElement(root, "testsuite", {"name": "hidden", **_totals([])})
        ElementTree.SubElement(empty, "system-out").text = summary(report, manner)
    elif report.printed and len(root):
        ElementTree.SubElement(root[-1], "system-out").text = shortened(printed(report, manner), room, manner)
    ElementTree.indent(root)
    return f"<?xml version='1.0' encoding='utf-8'?>\n{ElementTree.tostring(root, encoding='unicode')}\n"


def _suite(exercise: ExerciseReport, known: list[Entry], manner: Manner, room: int) -> ElementTree.Element:
    about = {"name": clean(exercise.name), "file": clean(exercise.file), "time": f"{exercise.seconds:.3f}"}
    suite = ElementTree.Element("testsuite", {**about, **_totals(known)})
    kept = ElementTree.SubElement(suite, "properties")
    for name, value in (("points", exercise.points), ("max_points", exercise.max_points)):
        ElementTree.SubElement(kept, "property", {"name": name, "value": str(value)})
    for entry in known:
        suite.append(_case(entry, manner, room))
    return suite


def _case(entry: Entry, manner: Manner, room: int) -> ElementTree.Element:
    place = {"file": entry.file, **({"line": str(entry.line)} if entry.line else {})}
    case = ElementTree.Element("testcase", {"name": entry.name, "classname": entry.exercise, **place})
    if not entry.passed:
        about = {"message": shortened(entry.headline, room, manner), "type": entry.status.value}
        told = ElementTree.SubElement(case, KINDS[entry.status], about)
        told.text = shortened("\n\n".join(filter(None, (entry.text, entry.code))), room, manner)
    return case


def _totals(known: list[Entry]) -> dict[str, str]:
    counts = Counter(KINDS[entry.status] for entry in known if not entry.passed)
    return {"tests": str(len(known)), **{name: str(counts[kind]) for name, kind in TOTALS.items()}}
