"""The kill matrix as text, in as many pieces below each other as the width asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from grader.report.columns import pad, width
from grader.report.style import Style
from grader.report.words.labels import label
from grader.report.words.proving import SCREEN
from grader.verify.matrix import Row, columns, row, rows
from grader.verify.proof import Proof

NARROWEST = 8
TOTAL = ""


@dataclass(frozen=True)
class Column:
    """A column: the check that it is about (TOTAL: all of them), and its heading, a word a line."""

    check: str
    heading: list[str]

    @property
    def room(self) -> int:
        """Its width, with the space before it."""
        return max(*map(width, self.heading), NARROWEST) + 1

    def cell(self, found: Row) -> str:
        """What it says of an exercise."""
        if self.check == TOTAL:
            return f"{found.noticed}/{found.mistakes}"
        return f"{found.cells[self.check].first}/{found.cells[self.check].any}" if self.check in found.cells else "-"


def table(proof: Proof, style: Style) -> list[str]:
    """The lines of the matrix, with an empty one after each piece."""
    found = {**rows(proof), label(SCREEN["all"], style.lang): row(proof.catches)}
    corner = label(SCREEN["exercise"], style.lang)
    first = max(map(width, (*found, corner)))
    lines: list[str] = []
    for piece in _pieces([_column(check, style.lang) for check in (TOTAL, *columns(proof))], style.width - first):
        height = max(len(column.heading) for column in piece)
        heads = [[""] * (height - len(column.heading)) + column.heading for column in piece]
        for level in range(height):
            left = corner if level == height - 1 else ""
            lines.append(_line(left, [head[level] for head in heads], piece, first))
        lines += [_line(name, [column.cell(entry) for column in piece], piece, first) for name, entry in found.items()]
        lines.append("")
    return lines


def _column(check: str, lang: str) -> Column:
    """Checks go by the names that a course's files use, in every language."""
    key = "noticed of" if check == TOTAL else check
    return Column(check, (label(SCREEN[key], lang) if key in SCREEN else key.replace("_", " ")).split(" "))


def _pieces(found: Sequence[Column], room: int) -> list[list[Column]]:
    pieces: list[list[Column]] = [[]]
    for column in found:
        if pieces[-1] and sum(other.room for other in pieces[-1]) + column.room > room:
            pieces.append([])
        pieces[-1].append(column)
    return pieces


def _line(left: str, words: Sequence[str], piece: Sequence[Column], first: int) -> str:
    cells = (" " * (column.room - width(word)) + word for column, word in zip(piece, words, strict=True))
    return (pad(left, first) + "".join(cells)).rstrip()
