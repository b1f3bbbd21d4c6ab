"""Reads reports, and their exercises, back from the JSON document that was written about them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec

from grader.records import ExerciseReport, Report


def read_report(data: Any, version: str = "") -> Report:
    """The record that an entry of `reports` was written from, by a grader of that version.

    Raises:
        ValueError: it is no such entry.
    """
    try:
        exercises = tuple(map(read_exercise, data["exercises"]))
        own = {**data, "title": _pair(data["title"]), "version": version, "exercises": ()}
    except (LookupError, TypeError) as error:
        raise ValueError(str(error)) from error
    return replace(msgspec.convert(own, Report), exercises=exercises)


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
