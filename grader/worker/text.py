"""Strings from a student, made safe to print."""

from __future__ import annotations

LONGEST = 2000


def clean(text: str) -> str:
    """Return at most 2,000 printable characters of `text`; each line break becomes a space."""
    if len(text) <= LONGEST and text.isprintable():
        return text
    return "".join(_shown(c) for c in text[:LONGEST])


def clean_lines(text: str) -> str:
    """Return `text` without control characters other than line breaks and tabs."""
    return "".join(c if c in "\n\t" else _shown(c) for c in text.replace("\r\n", "\n"))


def _shown(c: str) -> str:
    if c.isprintable():
        return c
    return " " if c.isspace() else ""
