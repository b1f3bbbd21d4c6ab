"""Reads an exercise back from the JSON report that was written about it."""

from __future__ import annotations

from typing import Any

import msgspec

from grader.records import ExerciseReport


def read_exercise(data: Any) -> ExerciseReport:
    """The record that an entry of `exercises` was written from.

    Raises:
        ValueError: it is no such entry.
    """
    try:
        verdicts = [{**verdict, "sentence": _pair(verdict["sentence"])} for verdict in data["verdicts"]]
        own = {**data, "title": _pair(data["title"]), "seconds": data["seconds"] or 0.0, "verdicts": verdicts}
    except (LookupError, TypeError) as error:
        raise ValueError(str(error)) from error
    return msgspec.convert(own, ExerciseReport)


def _pair(words: Any) -> tuple[str, str] | None:
    return (words["en"], words["zh"]) if words else None
