"""The form of a message in the catalogue."""

from __future__ import annotations

from dataclasses import dataclass

Line = str | tuple[str, ...]


@dataclass(frozen=True)
class Words:
    """What is said about one kind of finding, in one language.

    Every line is a format string over the finding's facts. A line that names an absent fact is left out; a
    tuple holds alternatives, of which the first that can be said is said.

    Args:
        headline: what differs.
        facts: where, yours, expected, and how much is allowed.
        meaning: what follows from what was tested, and nothing more.
        advice: what to try.
    """

    headline: Line
    facts: tuple[Line, ...] = ()
    meaning: Line = ""
    advice: Line = ""


Catalogue = dict[str, tuple[Words, Words]]
