"""The reference forward in torch, and its autograd."""

from __future__ import annotations

import inspect
from collections.abc import Collection, Mapping
from functools import partial
from typing import Any

import numpy as np
import torch

from grader.course.exercise import Exercise
from grader.errors import SpecError
from grader.inputs.case import Case, FloatArray, leaves, owners, with_floats
from grader.oracles.answers import JITTER, Answer, Runs, Way, scale_of, ways

MORE_WAYS = 24
SALT = 0x5EED
FREQUENCIES = (0.6, 1.0, 1.7)


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
            expected = leaves(self._values(case.values, returned))
            known = self._known_values[case] = Answer(expected, partial(self._values_beside, case, returned))
        return known

    def gradients(self, case: Case, upstream: Mapping[str, FloatArray], returned: Mapping[str, Any]) -> Answer:
        """Expected gradients by autograd, for the case's upstream gradient (1 for an output that it leaves out)."""
        known = None if self.asks_for_results else self._known_gradients.get(case)
        if known is None:
            known = self._known_gradients[case] = self._fresh_gradients(case, upstream, returned)
        return known

    def remember_only(self, cases: Collection[Case]) -> None:
        """Drop the answers to all other cases."""
        kept = set(cases)
        for known in (self._known_values, self._known_gradients):
            for case in known.keys() - kept:
                del known[case]

    def widened(self, case: Case, upstream: Mapping[str, FloatArray], returned: Mapping[str, Any]) -> Answer:
        """The same from many more places, so that where gradients jump, everything between the pieces is spanned."""
        return self._fresh_gradients(case, upstream, returned, MORE_WAYS)

    def slopes(
        self,
        case: Case,
        upstream: Mapping[str, FloatArray],
        returned: Mapping[str, Any],
        direction: Mapping[str, FloatArray],
    ) -> tuple[float, float]:
        """The least and greatest slope along a direction (input by path) by autograd, at places nearby.

        In these places only inputs that have gradients are moved; equal entries stay equal, and zeros zero.
        """
        found = []
        belongs = owners(self._exercise.gradients, case)
        floats = {path: array for path, array in case.floats().items() if path in belongs.values()}
        for frequency in FREQUENCIES:
            way = Way({path: np.asarray(np.sin(frequency * array)) for path, array in floats.items()})
            for step in (-JITTER, JITTER):
                gradients = leaves(self._gradients(_moved(case, floats, way, step), upstream, returned))
                found.append(sum(float((array * direction[belongs[path]]).sum()) for path, array in gradients.items()))
        return min(found), max(found)

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

    def _values_beside(self, case: Case, returned: Mapping[str, Any]) -> Runs:
        floats = case.floats()
        return [
            {step: leaves(self._values(_moved(case, floats, way, step), returned)) for step in way.steps}
            for way in ways(floats, case.seed ^ SALT, zeros=False)
        ]

    def _fresh_gradients(
        self,
        case: Case,
        upstream: Mapping[str, FloatArray],
        returned: Mapping[str, Any],
        more: int = 0,
    ) -> Answer:
        expected = leaves(self._gradients(case.values, upstream, returned))
        beside = partial(self._gradients_beside, case, upstream, returned, more)
        return Answer(expected, beside, scale_of(upstream))

    def _gradients_beside(
        self, case: Case, upstream: Mapping[str, FloatArray], returned: Mapping[str, Any], more: int
    ) -> Runs:
        rng, floats, runs = np.random.default_rng(case.seed + 1), case.floats(), []
        for way in ways(floats, case.seed ^ SALT, zeros=True, more=more):
            along = {name: array * rng.standard_normal(np.shape(array)) for name, array in upstream.items()}
            run = {}
            for step in way.steps:
                arriving = {name: np.asarray(array + step * along[name]) for name, array in upstream.items()}
                run[step] = leaves(self._gradients(_moved(case, floats, way, step), arriving, returned))
            runs.append(run)
        return runs

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


def _moved(case: Case, floats: Mapping[str, FloatArray], way: Way, step: float) -> dict[str, Any]:
    moved = {path: np.asarray(array + step * way.direction[path]) for path, array in floats.items()}
    return with_floats(case.values, moved)


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
