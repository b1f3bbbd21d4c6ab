"""Canvas: a file or zip `lastfirst_LATE_12345_67890_activations-1.py` of one student; LATE and -1 may be absent."""

from __future__ import annotations

import re

from grader.classroom.discovery.label import Label
from grader.classroom.discovery.tree import Item

_NAME = re.compile(r"(?P<name>[^_]+)(?P<late>_LATE)?_(?P<user>\d+)_(?P<upload>\d+)_(?P<file>.+)", re.DOTALL)
_VERSION = re.compile(r"(?P<stem>.+)-(?P<version>\d{1,3})(?P<suffix>\.[^.]+)", re.DOTALL)


def canvas(item: Item) -> Label | None:
    """Whose file it is, by the number of the user."""
    found = _NAME.fullmatch(item.shown)
    if found is None or item.kind == "folder":
        return None
    file, version = found["file"], 0
    again = _VERSION.fullmatch(file)
    if again is not None:
        file, version = again["stem"] + again["suffix"], int(again["version"])
    return Label(
        found["user"], found["name"], number=found["user"], file=file, version=version,
        upload=int(found["upload"][-18:]), late=found["late"] is not None,
    )
