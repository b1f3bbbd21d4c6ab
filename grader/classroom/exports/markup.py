"""HTML of what a student may have written: escaped, in paragraphs and blocks of code."""

from __future__ import annotations

from html import escape

from grader.classroom.exports.entries import Entry
from grader.classroom.exports.manner import Manner
from grader.classroom.exports.plain_text import shortened


def paragraph(text: str) -> str:
    """Text with its lines; the first one stands out."""
    head, _, rest = text.partition("\n")
    lines = [f"<strong>{escape(head)}</strong>", *map(escape, filter(None, rest.split("\n")))]
    return f"<p>{'<br>'.join(lines)}</p>" if text else ""


def code_block(code: str) -> str:
    """Lines of a program, or of its output."""
    return f"<pre>{escape(code)}</pre>" if code else ""


def details(entry: Entry, room: int, manner: Manner) -> str:
    """What was found in a check, and how to see it without the grader."""
    text, code = shortened(entry.text, room, manner), shortened(entry.code, room, manner)
    return "".join(map(paragraph, text.split("\n\n"))) + (
        paragraph(manner.say("python").replace("\n\n", " ")) + code_block(code) if code else ""
    )
