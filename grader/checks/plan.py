"""Which checks an exercise has, and what each is worth."""

from __future__ import annotations

from grader.course.exercise import Exercise
from grader.course.inputs import Array

WEIGHTS = {
    "values": 6,
    "support": 3,
    "distribution": 4,
    "independence": 3,
    "shapes": 2,
    "extremes": 2,
    "inputs_untouched": 1,
    "repeatable": 1,
    "bad_arguments": 2,
    "gradient": 6,
    "finite_differences": 4,
    "linear": 1,
    "allowed_calls": 0,
}

FORWARD = (
    "values",
    "support",
    "distribution",
    "independence",
    "shapes",
    "extremes",
    "inputs_untouched",
    "repeatable",
    "bad_arguments",
)
BACKWARD = ("gradient", "finite_differences", "linear")


def checks_of(exercise: Exercise) -> dict[str, float]:
    """The checks that follow from an exercise, with their weights, in the order of the report."""
    names: list[str] = []
    if exercise.law is not None:
        names += ["support", "distribution", "independence", "shapes", "inputs_untouched"]
    elif exercise.reference is not None:
        names += ["values", "shapes", "inputs_untouched", "repeatable"]
        if has_extremes(exercise):
            names.append("extremes")
    if exercise.raises:
        names.append("bad_arguments")
    if exercise.gradients and exercise.reference is not None:
        names += ["gradient", "finite_differences"]
        if exercise.back is not None:
            names.append("linear")
    weights: dict[str, float] = {name: WEIGHTS[name] for name in names}
    weights |= {law.name: law.weight for law in exercise.laws}
    return weights | ({"allowed_calls": WEIGHTS["allowed_calls"]} if exercise.forbids else {})


def points_of(exercise: Exercise) -> dict[str, float]:
    """The exercise's points shared out by weight, in hundredths that sum to the whole exactly."""
    weights = checks_of(exercise)
    total, hundredths = sum(weights.values()), round(exercise.points * 100)
    exact = {name: hundredths * weight / total for name, weight in weights.items()}
    shares = {name: int(share) for name, share in exact.items()}
    by_rest = sorted(weights, key=lambda name: shares[name] - exact[name])
    for name in by_rest[: hundredths - sum(shares.values())]:
        shares[name] += 1
    return {name: share / 100 for name, share in shares.items()}


def has_extremes(exercise: Exercise) -> bool:
    """Whether there are extreme values to try."""
    return bool(exercise.extremes) or any(
        isinstance(item, Array) and item.domain == "probabilities" for item in exercise.inputs.values()
    )
