"""Mistakes in the backward of dropout are named from its gradients; a faithful backward gets no name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from random_functions import DROPOUT

from grader.diagnosis.random_functions.mask_gradients import diagnose_mask
from grader.diagnosis.random_functions.passes import Pass
from grader.inputs.tiers import cases, changed_case

if TYPE_CHECKING:
    from grader.inputs.case import Case
    from grader.records import Diagnosis

SEEDS = 20

Forward = Callable[[Any, float, Any], Any]
Backward = Callable[..., Any]


def forward(X: Any, p: float, rng: Any) -> Any:
    return X * (rng.random(X.shape) >= p) / (1 - p)


def forward_unscaled(X: Any, p: float, rng: Any) -> Any:
    return X * (rng.random(X.shape) >= p)


def one_pass(case: Case, drop: Forward, back: Backward, test: Backward, rng: Any) -> Pass:
    X, p = case.values["X"], case.values["dropout"]
    training = case.values["training"] and 0 < p < 1
    Y = drop(X, p, rng) if training else X * (1 - float(case.values["training"] and p == 1))
    upstreams = [rng.standard_normal(X.shape) for _ in range(2)]
    if training:
        mask = np.where(X == 0, rng.random(X.shape) >= p, Y != 0)
        gradients = [back(dY, mask, p, Y, rng) for dY in upstreams]
    else:
        gradients = [test(dY, p, rng) if not case.values["training"] else dY * (p < 1) for dY in upstreams]
    return Pass(case, Y, upstreams, gradients)


def as_is(dY: Any, p: float, rng: Any) -> Any:
    return dY


def diagnose(seed: int, back: Backward, drop: Forward = forward, test: Backward = as_is) -> tuple[Diagnosis, ...]:
    """What is found in the cases that the grader draws."""
    rng = np.random.default_rng(seed)
    drawn = [case for case in cases(DROPOUT, seed) if case.tier not in ("edge", "extreme")]

    def play(changes: Any) -> Pass:
        return one_pass(changed_case(DROPOUT, changes, seed, "samples"), drop, back, test, rng)

    return diagnose_mask(DROPOUT, [one_pass(case, drop, back, test, rng) for case in drawn], play)


def right(dY: Any, mask: Any, p: float, Y: Any, rng: Any) -> Any:
    return dY * mask / (1 - p)


MISTAKES: dict[str, tuple[set[str], Backward]] = {
    "mask missing": ({"mask-missing"}, lambda dY, mask, p, Y, rng: dY / (1 - p)),
    "nothing done": ({"mask-missing"}, lambda dY, mask, p, Y, rng: dY),
    "mask missing, divided by p": ({"mask-missing", "scaled-by-drop"}, lambda dY, mask, p, Y, rng: dY / p),
    "mask inverted": ({"mask-inverted"}, lambda dY, mask, p, Y, rng: dY * ~mask / (1 - p)),
    "mask drawn again": ({"mask-redrawn"}, lambda dY, mask, p, Y, rng: dY * (rng.random(Y.shape) >= p) / (1 - p)),
    "mask drawn again, not scaled": (
        {"mask-redrawn", "scale-missing"},
        lambda dY, mask, p, Y, rng: dY * (rng.random(Y.shape) >= p),
    ),
    "zeros of the output": ({"mask-from-output"}, lambda dY, mask, p, Y, rng: dY * (Y != 0) / (1 - p)),
    "not scaled": ({"scale-missing"}, lambda dY, mask, p, Y, rng: dY * mask),
    "scaled twice": ({"scaled-twice"}, lambda dY, mask, p, Y, rng: dY * mask / (1 - p) ** 2),
    "divided by p": ({"scaled-by-drop"}, lambda dY, mask, p, Y, rng: dY * mask / p),
    "times 1 - p": ({"wrong-factor"}, lambda dY, mask, p, Y, rng: dY * mask * (1 - p)),
    "inverted, not scaled": ({"mask-inverted", "scale-missing"}, lambda dY, mask, p, Y, rng: dY * ~mask),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_gets_its_name_and_no_other(mistake: str) -> None:
    """For every seed, the names are exactly those of the mistakes that were made."""
    expected, back = MISTAKES[mistake]
    for seed in range(SEEDS):
        found = diagnose(seed, back)
        assert {diagnosis.name for diagnosis in found if diagnosis.certain} == expected, seed
        assert all(diagnosis.facts["function"] == "drop_backward" for diagnosis in found)


UNHEARD_OF: dict[str, Backward] = {
    "zeros": lambda dY, mask, p, Y, rng: 0 * dY,
    "squares": lambda dY, mask, p, Y, rng: mask * dY * np.abs(dY) / (1 - p),
    "factor exp(p)": lambda dY, mask, p, Y, rng: dY * mask * np.exp(p),
    "mask twice": lambda dY, mask, p, Y, rng: dY * mask * (rng.random(Y.shape) >= p) / (1 - p),
    "noise": lambda dY, mask, p, Y, rng: dY * rng.random(Y.shape),
    "another mask, the same each time": lambda dY, mask, p, Y, rng: (
        dY * (np.random.default_rng(1).random(Y.shape) >= p) / (1 - p)
    ),
}


@pytest.mark.parametrize("mistake", UNHEARD_OF)
def test_what_is_in_no_list_gets_no_name(mistake: str) -> None:
    """Gradients that none of the masks and factors explain are left to the facts."""
    for seed in range(SEEDS):
        assert diagnose(seed, UNHEARD_OF[mistake]) == (), seed


@pytest.mark.parametrize(
    ("drop", "back"),
    [
        (forward, right),
        (forward_unscaled, lambda dY, mask, p, Y, rng: dY * mask),
        (forward_unscaled, right),
    ],
    ids=["right", "faithful to a wrong forward", "right beside a wrong forward"],
)
def test_a_backward_that_is_right_gets_no_name(drop: Forward, back: Backward) -> None:
    """Be it right for the reference or for the student's own forward."""
    for seed in range(200 if drop is forward else SEEDS):
        assert diagnose(seed, back, drop) == (), seed


def test_what_the_backward_does_at_test_time_is_named() -> None:
    """Scaled or dropped where the forward did neither."""
    for seed in range(SEEDS):
        (scaled,) = diagnose(seed, right, test=lambda dY, p, rng: dY * (1 - p))
        (dropped,) = diagnose(seed, right, test=lambda dY, p, rng: dY * (rng.random(dY.shape) >= p))
        assert (scaled.name, dropped.name) == ("scaled-at-test-time", "drops-at-test-time")


def test_a_few_entries_prove_no_mask() -> None:
    """Four entries that all pass are no proof that the mask is ignored."""
    rng = np.random.default_rng(0)
    case = changed_case(DROPOUT, {"X": np.ones((2, 2)), "dropout": 0.4}, 0)
    assert diagnose_mask(DROPOUT, [one_pass(case, forward, MISTAKES["mask missing"][1], as_is, rng)]) == ()
