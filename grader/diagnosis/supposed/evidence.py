"""What is to be explained: the student's results on many inputs, each beside the reference as a program."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import torch

from grader.checks.trial import Trial
from grader.course.exercise import Exercise
from grader.diagnosis.supposed.primitives import COMPOSED, OTHER_FORMS, PROBABILITIES, TEXTBOOK
from grader.diagnosis.supposed.program import Program, record
from grader.diagnosis.supposed.reverse import Reverse
from grader.inputs.case import Case, FloatArray, leaves, owners
from grader.numerics.precision import fits_single, rms
from grader.oracles.reference import Reference

FINE, COARSE = 1e-7, 3e-4
"""How far, relative to their size, results of float64 and of float32 work may be from what a mistake predicts."""
NOISE = 1e-9
"""Values that are smaller, relative to what is right, are 0 but for rounding."""

Arrays = dict[str, FloatArray]


@dataclass(frozen=True, eq=False)
class Target:
    """One result of the student beside what is right."""

    yours: FloatArray
    right: FloatArray

    @cached_property
    def plain(self) -> bool:
        """Whether it is right."""
        return same(self.yours, self.right)

    @cached_property
    def precision(self) -> float:
        """The relative tolerance for it."""
        return tolerance(self.yours)

    @cached_property
    def norm(self) -> float:
        """Its size, which does not change with the order and the signs of the entries."""
        return float(np.sqrt(np.square(self.yours.astype(float)).sum()))

    @cached_property
    def decimals(self) -> int | None:
        """The number of decimals that all entries are rounded to, if they look rounded."""
        with np.errstate(all="ignore"):
            for digits in range(7):
                if np.abs(self.yours - np.round(self.yours, digits)).max(initial=0.0) <= 1e-12:
                    return digits
        return None

    @cached_property
    def constant(self) -> bool:
        """Whether all entries are the same."""
        return bool(np.ptp(self.yours) <= self.precision * abs(float(self.yours.flat[0])))

    def is_as_large(self, predicted: FloatArray) -> bool:
        """Whether a prediction has the same norm; True where that cannot be told."""
        norm = float(np.sqrt(np.square(predicted).sum()))
        return not abs(norm - self.norm) > 10 * self.precision * max(norm, self.norm)

    def is_share(self, predicted: FloatArray) -> bool:
        """Whether a prediction is what is right, but for a factor, or nothing but rounding."""
        if predicted.shape != self.right.shape or predicted.size < 2:
            return False
        if is_noise(predicted, self.right):
            return True
        factor = float((predicted * self.right).sum() / np.square(self.right).sum())
        return same(predicted, factor * self.right)

    @cached_property
    def is_cut(self) -> bool:
        """Whether the largest or the smallest value occurs more than once, as after cutting off."""
        return any(int((self.yours == limit).sum()) > 1 for limit in (self.yours.max(), self.yours.min()))

    def is_right(self, predicted: FloatArray) -> bool:
        """Whether a prediction is what is right."""
        if predicted.shape != self.right.shape:
            return False
        return np.array_equal(predicted, self.right, equal_nan=True) or same(predicted, self.right)


@dataclass(frozen=True, eq=False)
class Sample:
    """One case: `yours` are the student's results by path, of the forward or of the backward for `upstream`.

    A gradient goes by the path of the input that it belongs to.
    """

    exercise: Exercise
    case: Case
    reference: Reference
    yours: Arrays
    upstream: Mapping[str, FloatArray]
    returned: Mapping[str, Any]

    @cached_property
    def program(self) -> Program:
        """The reference, taken apart."""
        return self._recorded(COMPOSED)

    @cached_property
    def textbook(self) -> Program:
        """The reference in the form of textbooks."""
        return self._recorded(TEXTBOOK)

    @cached_property
    def probabilities(self) -> Program:
        """The reference with logarithms of probabilities."""
        return self._recorded(PROBABILITIES)

    @property
    def other_forms(self) -> list[Program]:
        """The reference in more forms that are not finite everywhere."""
        return [self._recorded(form) for form in OTHER_FORMS]

    @cached_property
    def reverse(self) -> Reverse:
        """The reverse pass of the reference."""
        return Reverse(self.program, self.upstreams)

    @cached_property
    def upstreams(self) -> dict[str, torch.Tensor]:
        """The upstream gradients as tensors; 1 for an output that has none."""
        values = self.program.values
        return {
            name: torch.as_tensor(np.asarray(self.upstream.get(name, 1.0)), dtype=torch.float64)
            .reshape(-1)
            .expand(values[at].numel() if name not in self.upstream else np.size(self.upstream[name]))
            .reshape(values[at].shape)
            for name, at in self.program.outputs.items()
        }

    @cached_property
    def right(self) -> Arrays:
        """What is right, by the same paths."""
        if self.upstream:
            return self.of_inputs(self.reverse.gradients)
        return {name: self.program.values[at].numpy() for name, at in self.program.outputs.items()}

    @cached_property
    def targets(self) -> dict[str, Target]:
        """The results that there are, beside what is right."""
        return {
            path: Target(np.asarray(self.yours[path], dtype=float), right)
            for path, right in self.right.items()
            if path in self.yours and self.yours[path].size
        }

    @cached_property
    def atoms(self) -> dict[str, float]:
        """The sizes and numeric settings that a factor may be made of."""
        known: dict[str, float] = {name: float(size) for name, size in self.case.sizes.items()}
        if not known:
            known |= _sizes_of_first(self.case)
        for name, value in self.case.values.items():
            if isinstance(value, int | float) and not isinstance(value, bool):
                known[name] = float(value)
        return known

    @property
    def batch(self) -> str:
        """The name of the batch size: the first size, if it counts the rows of a result or the labels; else ""."""
        name, size = next(iter(self.atoms.items()), ("", 0.0))
        results = [self.program.values[at] for at in self.program.outputs.values()]
        labels = [value for value in leaves(self.case.values).values() if value.dtype.kind == "i"]
        return name if any(np.ndim(item) and len(item) == size for item in (*results, *labels)) else ""

    def of_inputs(self, gradients: Mapping[str, torch.Tensor]) -> Arrays:
        """Gradients by input, of those inputs that the exercise asks for."""
        wanted = owners(self.exercise.gradients, self.case).values()
        return {path: gradients[path].numpy() for path in wanted if path in gradients}

    def _recorded(self, composed: Mapping[str, Any]) -> Program:
        inputs = {path: self._tensor(array) for path, array in leaves(self.case.values).items()}
        settings = {name: value for name, value in self.case.values.items() if isinstance(value, float)}
        return record(
            lambda tensors: self.reference.outputs(self.case, tensors, self.returned), inputs, composed, settings
        )

    def _tensor(self, array: FloatArray) -> torch.Tensor:
        """An input as the student was given it."""
        return torch.from_numpy(np.array(array, dtype=self.case.dtype if array.dtype.kind == "f" else None))


def _sizes_of_first(case: Case) -> dict[str, float]:
    """Names for the sizes of an array that may have any shape."""
    array = next(iter(case.floats().values()), np.zeros(0))
    if array.ndim < 2:
        return {"size": float(array.size)} if array.ndim else {}
    return {"rows": float(array.shape[0]), "columns": float(array.shape[-1]), "size": float(array.size)}


def forward_samples(exercise: Exercise, reference: Reference, trials: Sequence[Trial]) -> list[Sample]:
    """The forward's results on every case on which it returned."""
    return [
        Sample(exercise, trial.case, reference, dict(trial.forward.arrays), {}, trial.returned)
        for trial in trials
        if trial.forward is not None and trial.forward.problem is None
    ]


def backward_samples(exercise: Exercise, reference: Reference, trials: Sequence[Trial]) -> list[Sample]:
    """The backward's results for the first two upstream gradients of every case."""
    found = []
    for trial in trials:
        belongs = owners(exercise.gradients, trial.case)
        for upstream, results in list(zip(trial.upstreams, trial.backwards, strict=False))[:2]:
            if results.problem is None:
                yours = {belongs[path]: array for path, array in results.arrays.items() if path in belongs}
                found.append(Sample(exercise, trial.case, reference, yours, upstream, trial.returned or trial.given))
    return found


def is_noise(values: FloatArray, right: FloatArray) -> bool:
    """Whether values are no more than what rounding leaves of a 0, beside those that are right."""
    return bool(np.abs(values).max(initial=0.0) <= NOISE * np.abs(right).max(initial=0.0))


def same(yours: FloatArray, predicted: FloatArray) -> bool:
    """Whether results are what a supposed mistake predicts, NaN and infinity included."""
    if yours.shape != predicted.shape:
        return False
    with np.errstate(all="ignore"):
        finite = np.isfinite(predicted)
        size = np.abs(predicted) + rms(predicted[finite])
        near = np.abs(yours - predicted) <= tolerance(yours) * size + 1e-300
        special = (yours == predicted) | (np.isnan(yours) & np.isnan(predicted))
    return bool(np.where(finite, near, special).all())


def tolerance(yours: FloatArray) -> float:
    """The relative tolerance that the precision of the student's results calls for."""
    return COARSE if fits_single(np.asarray(yours)) and not _round(yours) else FINE


def _round(yours: FloatArray) -> bool:
    """Whether all values are short numbers, which float32 holds by accident."""
    with np.errstate(all="ignore"):
        return bool(np.all(np.asarray(yours) * 64 == np.round(np.asarray(yours) * 64)))
