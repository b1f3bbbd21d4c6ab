"""HTML of what a student may have written: escaped, in paragraphs and blocks of code."""

from __future__ import annotations

from html import escape

from grader.classroom.exports.entries import Entry
from grader.classroom.exports.manner import Manner
from grader.classroom.exports.plain_text import shortened


def paragraphs(text: str) -> str:
    """Text with its lines; the first of every paragraph stands out."""
    return "".join(map(_paragraph, filter(None, text.split("\n\n"))))


def listing(title: str, code: str) -> str:
    """Lines of a program, or of its output, below a title; nothing where there are none."""
    return f"{paragraphs(title)}<pre>{escape(code)}</pre>" if code else ""


def details(entry: Entry, room: int, manner: Manner) -> str:
    """What was found in a check, and how to see it without the grader."""
    text, code = shortened(entry.text, room, manner), shortened(entry.code, room, manner)
    return paragraphs(text) + listing(manner.say("python"), code)


def _paragraph(text: str) -> str:
    head, *rest = map(escape, text.split("\n"))
    return f"<p>{'<br>'.join((f'<strong>{head}</strong>', *filter(None, rest)))}</p>"
