"""A proof as JSON for other tools; described in docs/writing-assignments.md."""

from __future__ import annotations

import dataclasses
from typing import Any

from grader.verify.matrix import row, rows
from grader.verify.mutants import Mutant
from grader.verify.proof import Proof
from grader.verify.screen import told


def to_dict(proof: Proof) -> dict[str, Any]:
    """The document of one proof."""
    return {
        "assignment": proof.assignment.name,
        "holds": proof.holds,
        "problems": [
            {
                "code": problem.code,
                "facts": dict(problem.facts),
                "message": {lang: told(problem, lang) for lang in ("en", "zh")},
            }
            for problem in proof.problems
        ],
        "right": proof.right,
        "matrix": {name: dataclasses.asdict(found) for name, found in rows(proof).items()},
        "totals": {
            kind: dataclasses.asdict(row([catch for catch in proof.catches if catch.kind == kind]))
            for kind in ("wrong", "mutant")
        },
        "survivors": [_mutant(mutant) for mutant in proof.survivors],
        "equivalent": [_mutant(mutant) for mutant in proof.explained],
    }


def _mutant(mutant: Mutant) -> dict[str, Any]:
    fields = ("file", "function", "line", "operator", "before", "after")
    return {name: getattr(mutant, name) for name in fields}
