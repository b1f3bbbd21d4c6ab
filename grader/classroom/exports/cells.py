"""Lines of CSV whose cells no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO

from grader.classroom.exports.plain_text import clean

_FORMULA = ("=", "+", "-", "@", "\t", "\n")

Cell = str | float | bool | None


def line(cells: Sequence[Cell]) -> str:
    """One line; numbers have a point and no thousands separators, and what is not known is empty."""
    out = StringIO()
    csv.writer(out, lineterminator="\n").writerow([_written(cell) for cell in cells])
    return out.getvalue()


def _written(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, int | float):
        return f"{round(cell, 4):f}".rstrip("0").rstrip(".")
    return guarded(clean(cell or ""))


def guarded(text: str) -> str:
    """Text with an apostrophe before what a spreadsheet would compute, as after spaces too."""
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text
