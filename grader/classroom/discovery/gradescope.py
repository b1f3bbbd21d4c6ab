"""Gradescope: folders `submission_123456789/`, and `submission_metadata.yml`, which says whose they are and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Any

import yaml

from grader.classroom.discovery.label import Label
from grader.classroom.discovery.limits import LARGEST_METADATA
from grader.classroom.discovery.names import shown
from grader.classroom.discovery.tree import DAMAGE, Tree
from grader.classroom.spool import Spool
from grader.errors import GraderError
from grader.records import Finding

METADATA = "submission_metadata.yml"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(\.\d+)? *(Z|UTC|[+-]\d\d:?\d\d)")
_END = yaml.StreamEndEvent()

Events = Iterator[Any]


@dataclass
class Entry:
    """What the metadata say of one folder: a label for each member of a group."""

    folder: str
    labels: list[Label] = field(default_factory=list)
    submitted: str | None = None
    attempt: int = 1


def metadata(tree: Tree) -> Spool[Entry] | None:
    """What is known of each folder, by its name; None if this is no export of Gradescope's.

    Raises:
        GraderError: the metadata cannot be read.
    """
    item = next((item for item in tree.items() if item.shown == METADATA), None)
    if item is None:
        return None
    opened = tree.open(item.name, LARGEST_METADATA)
    if isinstance(opened, Finding):
        raise _unreadable(f"{opened.facts['reason']} {opened.facts['detail']}".strip())
    known = Spool(Entry)
    with opened:
        try:
            for entry in _entries(yaml.parse(opened, Loader=_LOADER)):
                known.add((entry.folder,), entry)
        except (yaml.YAMLError, StopIteration, *DAMAGE) as error:
            raise _unreadable(str(error).replace("\n", " ")) from None
    return known


def _entries(events: Events) -> Iterator[Entry]:
    """Event by event: what autograders wrote is passed over, and no tag, anchor or alias is obeyed."""
    while not isinstance(next(events, _END), (yaml.MappingStartEvent, yaml.StreamEndEvent)):
        pass
    for folder, value in _pairs(events):
        entry = Entry(folder)
        if not isinstance(value, yaml.MappingStartEvent):
            _text(value, events)
            continue
        for key, inner in _pairs(events):
            if key == ":submitters" and isinstance(inner, yaml.SequenceStartEvent):
                entry.labels += [_label(folder, member, events) for member in _members(events)]
            elif key == ":history" and isinstance(inner, yaml.SequenceStartEvent):
                entry.attempt += sum(_text(member, events) == "" for member in _members(events))
            elif key == ":created_at":
                entry.submitted = _utc(_text(inner, events))
            else:
                _text(inner, events)
        yield entry


def _label(folder: str, member: Any, events: Events) -> Label:
    known = {}
    if isinstance(member, yaml.MappingStartEvent):
        known = {key: shown(text) for key, value in _pairs(events) if (text := _text(value, events))}
    else:
        _text(member, events)
    name, email = known.get(":name", ""), known.get(":email", "")
    return Label(known.get(":sid") or email or name or folder, name, email)


def _pairs(events: Events) -> Iterator[tuple[str, Any]]:
    """Keys of a mapping that has begun, each with the first event of its value; the caller reads the rest."""
    for event in events:
        if isinstance(event, (yaml.MappingEndEvent, yaml.StreamEndEvent)):
            return
        yield _text(event, events), next(events)


def _members(events: Events) -> Iterator[Any]:
    """The first event of each member of a sequence that has begun; the caller reads the rest."""
    for event in events:
        if isinstance(event, yaml.SequenceEndEvent):
            return
        yield event


def _text(event: Any, events: Events) -> str:
    """A scalar as text; "" for null, and for whatever else begins with an event, which is passed over."""
    if isinstance(event, yaml.ScalarEvent):
        null = event.style is None and event.value in ("", "~", "null")
        return "" if null else str(event.value)
    depth = 0
    while True:
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth == 0:
            return ""
        event = next(events)


def _utc(text: str) -> str | None:
    """A time with its zone, in UTC and ISO 8601; None where no zone is told."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    date, time, _, zone = found.groups()
    zone = "+00:00" if zone in ("Z", "UTC") else f"{zone[:3]}:{zone[-2:]}"
    try:
        told = datetime.fromisoformat(f"{date}T{time}{zone}").astimezone(timezone.utc)
    except (ValueError, OverflowError):
        return None
    return told.isoformat()


def _unreadable(why: str) -> GraderError:
    return GraderError(
        f"{METADATA} cannot be read: {why}. Download the submissions from Gradescope again.",
        f"无法读取 {METADATA}：{why}。请从 Gradescope 重新下载提交。",
    )
