"""What a mistyped name was probably meant to be."""

from __future__ import annotations

from collections.abc import Iterable

from grader.commands.words import NOTHING, sentence
from grader.course.text import Text

SHOWN = 24


def hint(name: str, known: Iterable[str]) -> Text:
    """The names nearest to `name` as a question; where none is near, what there is."""
    import difflib

    names = list(dict.fromkeys(known))
    by_lower = {item.lower(): item for item in names}
    near = difflib.get_close_matches(name.lower(), by_lower, n=3, cutoff=0.6)
    if near:
        return sentence("did_you_mean", names=", ".join(by_lower[item] for item in near))
    if not names:
        return NOTHING
    return sentence("known", names=", ".join(names[:SHOWN]) + (", ..." if len(names) > SHOWN else ""))
