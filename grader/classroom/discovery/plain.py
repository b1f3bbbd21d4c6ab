"""No platform: a folder or a zip goes by the student's name; a loose file has the student in its name."""

from __future__ import annotations

from collections.abc import Sequence

from grader.classroom.discovery.label import Label
from grader.classroom.discovery.tree import Item
from grader.classroom.discovery.walk import FOREIGN, NOTEBOOK, SOURCE, ZIP

_BETWEEN = "_-. "


def plain(item: Item, stubs: Sequence[str]) -> Label | None:
    """Whose it is; None for a loose file that is no one's work."""
    if item.kind == "folder" or (item.kind == "link" and not item.suffix):
        return Label(item.shown, file=item.shown)
    if item.suffix in (ZIP, *FOREIGN):
        return Label(item.shown[: -len(item.suffix)].removesuffix(".tar"), file=item.shown)
    if item.suffix not in (SOURCE, NOTEBOOK) or item.shown in stubs:
        return None
    stem = item.shown[: -len(item.suffix)]
    for stub in sorted((stub.removesuffix(SOURCE) for stub in stubs), key=lambda stub: (-len(stub), stub)):
        rest = _rest(stem, stub)
        if rest:
            return Label(rest, file=stub + item.suffix)
    return Label(stem, file=item.shown)


def _rest(stem: str, stub: str) -> str:
    """What a file's name says beside the name of the stub, before or behind it."""
    if stem.endswith(stub) and stem[: -len(stub)].endswith(tuple(_BETWEEN)):
        return stem[: -len(stub)].strip(_BETWEEN)
    if stem.startswith(stub) and stem[len(stub) :].startswith(tuple(_BETWEEN)):
        return stem[len(stub) :].strip(_BETWEEN)
    return ""
