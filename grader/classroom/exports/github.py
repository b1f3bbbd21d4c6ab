"""GitHub Actions: workflow commands that put annotations on lines, after a log that is no command, whatever it says."""

from __future__ import annotations

import hashlib
from itertools import groupby

from grader.classroom.exports.entries import Entry, shown
from grader.classroom.exports.manner import Manner
from grader.classroom.exports.plain_text import shortened
from grader.classroom.exports.summary import printed, summary
from grader.records import Report, Status

MOST_ANNOTATIONS = 10
ROOM = 4000


def github(report: Report, manner: Manner) -> str:
    """The log and the annotations, one for each exercise that is not right; GitHub shows ten of a step."""
    known = shown(report, manner)
    bad = [entry for entry in known if not entry.passed and entry.status is not Status.SKIPPED]
    first = [next(group) for _, group in groupby(bad, key=lambda entry: entry.exercise)]
    told = first if len(first) <= MOST_ANNOTATIONS else first[: MOST_ANNOTATIONS - 1]
    lines = [_annotation(entry, manner) for entry in told]
    if len(told) < len(first):
        lines.append(f"::error::{_data(manner.say('more', count=len(first) - len(told)))}")
    return _silenced(_log(report, known, manner)) + "".join(f"{line}\n" for line in lines)


def _log(report: Report, known: list[Entry], manner: Manner) -> str:
    parts = [summary(report, manner)]
    parts += [f"{entry.name}\n{shortened(entry.text, ROOM, manner)}" for entry in known if not entry.passed]
    wrote = shortened(printed(report, manner), ROOM, manner)
    return "\n\n".join([*parts, f"{manner.say('printed')}\n{wrote}"] if wrote else parts) + "\n"


def _silenced(text: str) -> str:
    """Text in which GitHub sees no commands; nobody can have written the token, a hash of the text, into it."""
    token = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    return f"::stop-commands::{token}\n{text}::{token}::\n"


def _annotation(entry: Entry, manner: Manner) -> str:
    place = f"file={_property(entry.file)}" + (f",line={entry.line}" if entry.line else "")
    return f"::error {place},title={_property(entry.name)}::{_data(shortened(entry.text, ROOM, manner))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
