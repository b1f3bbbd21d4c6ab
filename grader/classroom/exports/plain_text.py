"""Text for other programs: without control characters, and never longer than they take."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from grader.classroom.exports.manner import Manner

ROOMS = (8000, 2000, 500, 100, 0)
_UNSAFE = ("Cc", "Cf", "Cs", "Co", "Cn")


def clean(text: str) -> str:
    """`text` with its lines, and a question mark for what is no visible character; legal in XML 1.0."""
    return "\n".join(
        line if line.isprintable() else "".join(map(_visible, line)) for line in text.replace("\r\n", "\n").split("\n")
    )


def shortened(text: str, room: int, manner: Manner) -> str:
    """`text` in at most `room` characters; where something is left out, the last line says so."""
    if len(text) <= room:
        return text
    note = manner.say("cut")
    return f"{text[: room - len(note) - 1]}\n{note}" if room > len(note) else ""


def fitted(build: Callable[[int], str], most_bytes: int) -> str:
    """What `build` makes when it is told how many characters each text may have: as many as fit in `most_bytes`."""
    for room in ROOMS:
        made = build(room)
        if len(made.encode("utf-8", "replace")) <= most_bytes:
            break
    return made


def _visible(character: str) -> str:
    return "?" if character != "\t" and unicodedata.category(character) in _UNSAFE else character
