"""The reference forward in torch, and its autograd."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import torch

from grader.course.exercise import Exercise
from grader.errors import SpecError
from grader.inputs.case import Case, FloatArray, leaves, owners, with_floats
from grader.numerics.precision import rms

JITTER = 1e-5
TWINS = 3
MORE_TWINS = 64
SMOOTH = 1e-3
JUMP = 1e-3


@dataclass(frozen=True)
class Answer:
    """Expected arrays by path, and for each how it reacts to changes of the inputs.

    `condition` is the response to a relative jitter of every input, per unit of jitter. `low` and `high` span the
    values that were seen at the jittered inputs; at a jump (a kink of a derivative) they differ though the
    jitter is tiny.
    """

    expected: Mapping[str, FloatArray]
    condition: Mapping[str, FloatArray]
    low: Mapping[str, FloatArray]
    high: Mapping[str, FloatArray]

    @cached_property
    def jumps(self) -> Mapping[str, npt.NDArray[np.bool_]]:
        """The entries that change by a jump though the inputs change by next to nothing."""
        found = {}
        for path, expected in self.expected.items():
            with np.errstate(all="ignore"):
                spread = self.high[path] - self.low[path]
                found[path] = spread > JUMP * (np.abs(expected) + rms(expected[np.isfinite(expected)])) + JITTER
        return found


class Reference:
    """Evaluates an exercise's reference; arrays go in and come out as NumPy float64."""

    def __init__(self, exercise: Exercise) -> None:
        if exercise.reference is None:
            raise SpecError("has no reference", "没有 reference").within(exercise.name)
        self._exercise = exercise
        self._function = exercise.reference
        self._names = _parameters(exercise)
        self._known_values: dict[Case, Answer] = {}
        self._known_gradients: dict[Case, Answer] = {}

    @property
    def asks_for_results(self) -> bool:
        """Whether the reference wants something that the student's forward returned."""
        return any(name in self._exercise.call.outputs for name in self._names)

    def forward(self, case: Case, returned: Mapping[str, Any]) -> Answer:
        """Expected outputs of the forward; `returned` holds the student's outputs by name."""
        known = None if self.asks_for_results else self._known_values.get(case)
        if known is None:
            known = _answer([leaves(self._values(values, returned)) for values in _probes(case, zeros=False)])
            self._known_values[case] = known
        return known

    def gradients(self, case: Case, upstream: Mapping[str, FloatArray], returned: Mapping[str, Any]) -> Answer:
        """Expected gradients by autograd, for the case's upstream gradient (1 for an output that it leaves out)."""
        known = None if self.asks_for_results else self._known_gradients.get(case)
        if known is None:
            known = self._known_gradients[case] = self._fresh_gradients(case, upstream, returned)
        return known

    def widened(self, case: Case, upstream: Mapping[str, FloatArray], returned: Mapping[str, Any]) -> Answer:
        """The same with many more twins, so that where gradients jump, everything between the pieces is spanned."""
        return self._fresh_gradients(case, upstream, returned, MORE_TWINS)

    def slope(
        self,
        case: Case,
        upstream: Mapping[str, FloatArray],
        returned: Mapping[str, Any],
        direction: Mapping[str, FloatArray],
    ) -> float | None:
        """The slope along a direction (input by path) by autograd; None where it jumps on the way through the case."""
        found = []
        for step in (-JITTER, JITTER):
            moved = {path: array + step * direction[path] for path, array in case.floats().items() if path in direction}
            gradients = leaves(self._gradients(with_floats(case.values, moved), upstream, returned))
            belongs = owners(self._exercise.gradients, case)
            parts = [array * direction[belongs[path]] for path, array in gradients.items()]
            found.append((sum(float(part.sum()) for part in parts), sum(float(np.abs(part).sum()) for part in parts)))
        (behind, size), (ahead, other) = found
        smooth = abs(ahead - behind) <= SMOOTH * max(size, other)
        return (ahead + behind) / 2 if smooth else None

    def outputs(
        self, case: Case, inputs: Mapping[str, torch.Tensor], returned: Mapping[str, Any]
    ) -> dict[str, torch.Tensor]:
        """The reference run on tensors, by path as `leaves` has them; settings are the case's."""
        known = {
            name: {key: inputs[f"{name}[{key}]"] for key in value} if isinstance(value, Mapping) else value
            for name, value in case.values.items()
        } | {path: tensor for path, tensor in inputs.items() if path in case.values}
        found: dict[str, torch.Tensor] = {}
        for name, output in self._call(known, returned).items():
            entries = {f"{name}[{key}]": entry for key, entry in output.items()} if isinstance(output, dict) else {}
            found |= entries or {name: output}
        return found

    def _fresh_gradients(
        self,
        case: Case,
        upstream: Mapping[str, FloatArray],
        returned: Mapping[str, Any],
        more: int = 0,
    ) -> Answer:
        rng = np.random.default_rng(case.seed + 1)
        runs = []
        for twin, values in enumerate(_probes(case, zeros=True, more=more)):
            size = JITTER if twin else 0.0
            moved = {
                name: np.asarray(array * (1 + size * rng.standard_normal(np.shape(array))))
                for name, array in upstream.items()
            }
            runs.append(leaves(self._gradients(values, moved, returned)))
        return _answer(runs)

    def _call(self, inputs: Mapping[str, Any], returned: Mapping[str, Any]) -> dict[str, Any]:
        known = {**{name: _to_torch(value) for name, value in returned.items()}, **inputs}
        try:
            result = self._function(*[known[name] for name in self._names])
        except Exception as error:
            raise SpecError(
                f"the reference raises {type(error).__name__}: {error}",
                f"reference 抛出 {type(error).__name__}: {error}",
            ).within(self._exercise.name) from error
        outputs = result if isinstance(result, tuple) else (result,)
        names = self._exercise.values
        if len(outputs) != len(names):
            raise SpecError(
                f"the reference returns {len(outputs)} values where {', '.join(names)} are expected",
                f"reference 返回了 {len(outputs)} 个值，应为 {', '.join(names)}",
            ).within(self._exercise.name)
        return dict(zip(names, outputs, strict=True))

    def _values(self, values: Mapping[str, Any], returned: Mapping[str, Any]) -> dict[str, Any]:
        with torch.no_grad():
            outputs = self._call({name: _to_torch(value) for name, value in values.items()}, returned)
        return {name: _to_numpy(value) for name, value in outputs.items()}

    def _gradients(
        self, values: Mapping[str, Any], upstream: Mapping[str, FloatArray], returned: Mapping[str, Any]
    ) -> dict[str, Any]:
        inputs = {name: _to_torch(value) for name, value in values.items()}
        wanted = {name: inputs[owner] for name, owner in self._exercise.gradients.items()}
        for value in wanted.values():
            for tensor in value.values() if isinstance(value, dict) else [value]:
                tensor.requires_grad_()
        total = sum(
            (output * torch.from_numpy(np.asarray(upstream.get(name, 1.0)))).sum()
            for name, output in self._call(inputs, returned).items()
            if isinstance(output, torch.Tensor) and output.requires_grad
        )
        if isinstance(total, torch.Tensor):
            total.backward()  # type: ignore[no-untyped-call]
        return {name: _gradient(value) for name, value in wanted.items()}


def _parameters(exercise: Exercise) -> list[str]:
    """The names that the reference asks for; a library function with names of its own takes the forward's inputs."""
    known = (*exercise.inputs, *exercise.call.outputs)
    positional = list(exercise.call.parameters)
    assert exercise.reference is not None
    try:
        parameters = inspect.signature(exercise.reference).parameters
    except (TypeError, ValueError):
        return positional
    names = [name for name, parameter in parameters.items() if name in known or parameter.default is parameter.empty]
    wrong = [name for name in names if name not in known]
    if not wrong:
        return names
    if len(wrong) == len(names):
        return positional
    raise SpecError(
        f"the reference takes {wrong[0]!r}, which is no input and no output of the forward",
        f"reference 的参数 {wrong[0]!r} 既不是输入也不是前向输出",
    ).within(exercise.name)


def _probes(case: Case, *, zeros: bool, more: int = 0) -> list[dict[str, Any]]:
    """The values themselves, then jittered twins; with `zeros`, exact zeros are moved too, to either side."""
    rng = np.random.default_rng(case.seed ^ 0x5EED)
    floats = case.floats()
    twins = [
        {path: np.asarray(array * (1 + JITTER * rng.standard_normal(array.shape))) for path, array in floats.items()}
        for _ in range(TWINS)
    ]
    if zeros and any((array == 0).any() for array in floats.values()):
        twins += [
            {path: np.asarray(array + np.where(array == 0, side * JITTER, 0.0)) for path, array in floats.items()}
            for side in (1.0, -1.0)
        ]
        twins += [
            {path: np.asarray(array + JITTER * rng.standard_normal(array.shape)) for path, array in floats.items()}
            for _ in range(4)
        ]
    twins += [
        {path: np.asarray(array + JITTER * rng.standard_normal(array.shape)) for path, array in floats.items()}
        for _ in range(more)
    ]
    return [dict(case.values), *(with_floats(case.values, twin) for twin in twins)]


def _answer(runs: list[dict[str, FloatArray]]) -> Answer:
    base = runs[0]
    condition, low, high = {}, {}, {}
    with np.errstate(all="ignore"):
        for path, expected in base.items():
            seen = np.stack([run[path] for run in runs])
            moved = np.abs(seen - expected)
            condition[path] = np.where(np.isfinite(moved), moved, 0.0).max(axis=0) / JITTER
            low[path], high[path] = seen.min(axis=0), seen.max(axis=0)
    return Answer(base, condition, low, high)


def _to_torch(value: Any) -> Any:
    if isinstance(value, np.ndarray):
        return torch.from_numpy(np.array(value))
    if isinstance(value, Mapping):
        return {key: _to_torch(entry) for key, entry in value.items()}
    return value


def _to_numpy(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _to_numpy(entry) for key, entry in value.items()}
    if isinstance(value, torch.Tensor):
        return value.detach().numpy()
    return np.asarray(value)


def _gradient(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _gradient(entry) for key, entry in value.items()}
    return np.zeros(tuple(value.shape)) if value.grad is None else value.grad.numpy()
