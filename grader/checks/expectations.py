"""What a free-form `@law` says about the student's answer."""

from __future__ import annotations

from typing import Any

from grader.course.text import Text
from grader.records import Finding


class Unmet(Exception):
    """An expectation that the student's answer did not meet."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


def expect(condition: bool, otherwise: Text, diagnosis: str = "") -> None:
    """Require `condition`; `otherwise` tells the student what was seen instead.

    A condition that tests for one misconception and nothing else may name it: `diagnosis` is the name of a page
    (`grader explain` lists them).

    Raises:
        Unmet: it does not hold.
    """
    if not condition:
        raise Unmet(Finding("unmet", {"en": otherwise.en, "zh": otherwise.zh, **_named(diagnosis)}))


def expect_close(
    yours: Any, expected: Any, what: Text, *, rtol: float = 1e-6, atol: float = 1e-9, diagnosis: str = ""
) -> None:
    """Require that two arrays (or numbers) have one shape and agree within rtol * |expected| + atol.

    `diagnosis` names the misconception, where only one leads to a difference here.

    Raises:
        Unmet: they do not; `what` names the quantity to the student.
    """
    import numpy as np

    from grader.numerics.compare import difference

    wanted = np.asarray(expected, dtype=float)
    try:
        given = np.asarray(yours, dtype=float)
    except (TypeError, ValueError):
        given = np.empty((0, 0, 0))
        shape: object = type(yours).__name__
    else:
        shape = list(given.shape)
    if given.shape != wanted.shape:
        raise Unmet(
            Finding(
                "unmet-value",
                {
                    "en": what.en,
                    "zh": what.zh,
                    "index": None,
                    "yours": shape,
                    "expected": list(wanted.shape),
                    "allowed": None,
                },
            )
        )
    found = difference(given, wanted, rtol * np.abs(wanted) + atol)
    if found is not None:
        raise Unmet(
            Finding(
                "unmet-value",
                {
                    "en": what.en,
                    "zh": what.zh,
                    "index": list(found.index),
                    "yours": found.yours,
                    "expected": found.expected,
                    "allowed": found.allowed,
                    **_named(diagnosis),
                },
            )
        )


def _named(diagnosis: str) -> dict[str, str]:
    return {"diagnosis": diagnosis} if diagnosis else {}
