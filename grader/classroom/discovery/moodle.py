"""Moodle: `Full Name_12345_assignsubmission_file_/`, or that as the beginning of a file's name; `_onlinetext_` too."""

from __future__ import annotations

import re

from grader.classroom.discovery.label import Label
from grader.classroom.discovery.tree import Item

ONLINE_TEXT = "onlinetext"
_NAME = re.compile(r"(?P<name>.+)_(?P<number>\d+)_assignsubmission_(?P<kind>file|onlinetext)_?(?P<file>.*)", re.DOTALL)


def moodle(item: Item) -> Label | None:
    """Whose it is, by the number that Moodle gave the participant."""
    found = _NAME.fullmatch(item.shown)
    if found is None:
        return None
    file = found["file"] or found["kind"]
    return Label(found["number"], found["name"], number=found["number"], file=file)
