"""The kill matrix: for each exercise and check, how many mistakes it notices."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from grader.checks.plan import WEIGHTS
from grader.verify.proof import Catch, Proof

LAWS, ELSEWHERE = "laws", "elsewhere"


@dataclass(frozen=True)
class Cell:
    """How many mistakes a check is the first to notice, and how many it notices at all."""

    first: int = 0
    any: int = 0


@dataclass(frozen=True)
class Row:
    """One exercise, or all: how many mistakes were made, how many were noticed, and by which check."""

    mistakes: int
    noticed: int
    cells: dict[str, Cell]


def columns(proof: Proof) -> list[str]:
    """The checks that noticed anything, in the order of a report; then free laws, and exercises that call this one."""
    known = {column for catch in proof.catches for column in _noticed_by(catch)}
    return [name for name in (*WEIGHTS, LAWS, ELSEWHERE) if name in known]


def rows(proof: Proof) -> dict[str, Row]:
    """Exercise -> its row."""
    names = [exercise.name for exercise in proof.exercises]
    return {name: row([catch for catch in proof.catches if catch.exercise == name]) for name in names}


def row(catches: Sequence[Catch]) -> Row:
    """The row of some mistakes."""
    found = [_noticed_by(catch) for catch in catches]
    names = dict.fromkeys(name for noticed in found for name in noticed)
    cells = {name: Cell(_count(name == noticed[0] for noticed in found if noticed),
                        _count(name in noticed for noticed in found)) for name in names}
    return Row(len(catches), _count(map(bool, found)), cells)


def _noticed_by(catch: Catch) -> list[str]:
    """The columns of the checks that noticed a mistake, in the order of the report."""
    if catch.checks and catch.by != catch.exercise:
        return [ELSEWHERE]
    return list(dict.fromkeys(name if name in WEIGHTS else LAWS for name in catch.checks))


def _count(flags: Iterable[bool]) -> int:
    return sum(flags)
