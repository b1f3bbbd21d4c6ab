"""Random functions as students write them, sampled as the grader samples them, without a worker between."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from grader.course.laws import Kept, Normal, Uniform
from grader.diagnosis.random_functions.randomness import diagnose_law
from grader.inputs.tiers import changed_case
from grader.oracles.laws import Group
from grader.oracles.laws_of import law_of
from grader.spec import Exercise, array, setting, text

if TYPE_CHECKING:
    from grader.inputs.case import Case
    from grader.records import Diagnosis

Rng = np.random.Generator
Function = Callable[..., Any]


def _dropped(X: Any, dropout: float, training: bool) -> Kept:
    return Kept(1 - dropout, X / (1 - dropout)) if training and dropout < 1 else Kept(float(not training), X)


def dropout_exercise(*rates: float) -> Exercise:
    """Dropout with a flag, and a backward, sampled at these rates."""
    return Exercise(
        title=text("Dropout", "暂退法"),
        file="dropout.py",
        forward="drop(X, dropout, training) -> Y, mask",
        backward="drop_backward(dY, mask, dropout) -> dX",
        reference=lambda X, Y, dropout, training: X * (Y != 0) / (1 - dropout) if training else X,
        law=_dropped,
        inputs={
            "X": array(ndim=(1, 4)),
            "dropout": setting(0.25, 0.4, 0.0, 1.0),
            "training": setting(True, False),
        },
        samples=(*({"dropout": rate} for rate in rates), {"dropout": 0.4, "training": False}),
    )


DROPOUT = dropout_exercise(0.25, 0.4, 0.9, 0.0, 1.0)

SHAPES = ({"fan_in": 60, "fan_out": 40}, {"fan_in": 25, "fan_out": 45})
WITH_GAIN = ({**SHAPES[0], "gain": 1.0}, {**SHAPES[1], "gain": 3.0}, {**SHAPES[0], "gain": 0.5})
FANS = {"fan_in": setting(7, 1, 3), "fan_out": setting(4, 5, 1)}


def init_exercise(law: Function, samples: tuple[dict[str, Any], ...], **settings: Any) -> Exercise:
    """An initialiser of one matrix."""
    names = ", ".join([*FANS, *settings])
    return Exercise(
        title=text("Initialisation", "初始化"),
        file="init.py",
        forward=f"init({names}) -> W",
        law=law,
        inputs={**FANS, **settings},
        samples=samples,
    )


GAIN = setting(1.0, 3.0)
XAVIER_UNIFORM = init_exercise(
    lambda fan_in, fan_out, gain: Uniform(gain * (6 / (fan_in + fan_out)) ** 0.5, (fan_in, fan_out)),
    WITH_GAIN,
    gain=GAIN,
)
XAVIER_NORMAL = init_exercise(
    lambda fan_in, fan_out, gain: Normal(gain * (2 / (fan_in + fan_out)) ** 0.5, (fan_in, fan_out)),
    WITH_GAIN,
    gain=GAIN,
)
KAIMING = init_exercise(lambda fan_in, fan_out: Normal((2 / fan_in) ** 0.5, (fan_in, fan_out)), SHAPES)
NORMAL_INIT = init_exercise(
    lambda fan_in, fan_out, std: Normal(std, (fan_in, fan_out)),
    ({**SHAPES[0], "std": 0.01}, {**SHAPES[1], "std": 2.0}),
    std=setting(0.01, 2.0),
)


@dataclass
class Sampler:
    """A function of the inputs by name and of `rng`, sampled at an exercise's places and wherever else asked."""

    exercise: Exercise
    function: Function
    seed: int
    calls: int

    def __post_init__(self) -> None:
        self.rng = np.random.default_rng(self.seed)
        self.asked = 0

    def draw(self, changes: Any) -> tuple[Case, Group]:
        """Samples where some inputs are changed."""
        self.asked += 1
        case = changed_case(self.exercise, changes, (self.seed, self.asked).__hash__() % 2**32, "samples")
        with np.errstate(all="ignore"):
            samples = [self.function(**case.values, rng=self.rng) for _ in range(self.calls)]
        return case, Group(law_of(self.exercise, case), tuple(samples))

    def diagnose(self, *, asking: bool = True, generator: str = "") -> tuple[Diagnosis, ...]:
        """What is found, with or without asking for more."""
        drawn = [self.draw(changes) for changes in self.exercise.samples]
        cases, groups = [case for case, _ in drawn], [group for _, group in drawn]
        return diagnose_law(self.exercise, cases, groups, self.draw if asking else None, generator)


def names(exercise: Exercise, function: Function, seed: int, calls: int = 8) -> list[str]:
    """The names of what is found, those of which the samples are certain."""
    found = Sampler(exercise, function, seed, calls).diagnose()
    return [diagnosis.name for diagnosis in found if diagnosis.certain]


def seed_of(text: str) -> int:
    """A number that belongs to a text."""
    return zlib.crc32(text.encode())
