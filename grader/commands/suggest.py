"""What a mistyped name was probably meant to be."""

from __future__ import annotations

from collections.abc import Iterable

from grader.commands.words import NOTHING, sentence
from grader.course.text import Text

SHOWN = 12
SHORTEST_PART = 3


def hint(name: str, known: Iterable[str]) -> Text:
    """The names nearest to `name` as a question; where none is near, what there is."""
    names = list(dict.fromkeys(known))
    near = _nearest(name.lower(), names)
    if near:
        return sentence("did_you_mean", names=", ".join(near))
    if not names:
        return NOTHING
    more = sentence("more", count=len(names) - SHOWN) if len(names) > SHOWN else NOTHING
    return sentence("known", names=", ".join(names[:SHOWN]), more=more)


def _nearest(name: str, names: list[str]) -> list[str]:
    """Up to three names that are spelt much alike, else those that `name` is a part of."""
    import difflib

    by_lower = {item.lower(): item for item in names}
    near = difflib.get_close_matches(name, by_lower, n=3, cutoff=0.6)
    if not near and len(name) >= SHORTEST_PART:
        near = [item for item in by_lower if name in item][:3]
    return [by_lower[item] for item in near]
