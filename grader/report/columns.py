"""Columns of a terminal: a Chinese character takes two, and lines are wrapped by columns."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

_CLOSING = "，。：；、）！？》,.;:)"
_OPENING = "（《"


def width(text: str) -> int:
    """How many columns `text` takes."""
    return sum(map(_columns, text))


def pad(text: str, columns: int) -> str:
    """`text` with spaces up to `columns`."""
    return text + " " * (columns - width(text))


def shorten(text: str, columns: int) -> str:
    """`text`, cut to `columns` with "..." where it is longer."""
    if width(text) <= columns:
        return text
    kept, room = "", max(columns - 3, 0)
    for character in text:
        room -= _columns(character)
        if room < 0:
            break
        kept += character
    return kept.rstrip() + "..."[: max(columns, 0)]


def wrap(text: str, columns: int, first: str = "", rest: str = "") -> list[str]:
    """`text` in lines of at most `columns`, the first one after `first`, the others after `rest`."""
    if not text[:1].isspace() and width(first) + width(text) <= columns:
        return [(first + text).rstrip()]
    lines, line, empty = [], first, True
    for unit in _pieces(text, columns - max(width(first), width(rest))):
        if not empty and width(line + unit.rstrip(" ")) > columns:
            lines.append(line.rstrip())
            line, empty = rest, True
        if not (empty and unit.isspace()):
            line, empty = line + unit, False
    return [*lines, line.rstrip()]


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _pieces(text: str, room: int) -> Iterator[str]:
    """The unbreakable units of a text, none of them wider than a line."""
    for unit in _units(text):
        piece = ""
        for character in unit:
            if piece and width(piece + character) > max(room, 2):
                yield piece
                piece = ""
            piece += character
        yield piece


def _units(text: str) -> list[str]:
    units: list[str] = []
    for character in text:
        if units and _belongs(units[-1], character):
            units[-1] += character
        else:
            units.append(character)
    return units


def _belongs(unit: str, character: str) -> bool:
    """Whether a line must not be broken between `unit` and `character`."""
    last = unit[-1]
    if character == " " or last == " ":
        return character == last
    if character in _CLOSING or last in _OPENING:
        return True
    return _columns(character) != 2 and _columns(last) != 2
