"""The student's functions of one exercise, as calls that the worker can run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any, Protocol

import numpy as np

from grader.course.exercise import Exercise
from grader.inputs.case import Case, FloatArray
from grader.records import Finding
from grader.worker.records import Call, Forbidden, Kept, NotRun, Outcome, Raised, Recall, Returned, Stopped, Strided

PATIENCE = 2


class Runner(Protocol):
    """What is asked of a worker: run a batch of calls, drop what was kept."""

    def run(self, calls: Sequence[Call | Recall]) -> list[Outcome]:
        """One outcome for each call, in order."""
        ...

    def forget(self) -> None:
        """Drop the results that were kept."""
        ...


@dataclass
class Student:
    """One exercise as this student wrote it.

    `modules` maps every function of the assignment to its module. `blocked` holds the functions that cannot be
    called, with the finding that says why: still to do, missing, or in a file that does not load. `watched` has
    the function of every watched call that returned, or is to blame, and what it called that it must not. `asked` are
    the functions that somebody wanted to call. `second`
    gives a runner in another process; it starts when it is first asked for.
    """

    runner: Runner
    exercise: Exercise
    library: str
    modules: Mapping[str, str] = field(default_factory=dict)
    blocked: Mapping[str, Finding] = field(default_factory=dict)
    keys: count[int] = field(default_factory=count)
    stops: Counter[str] = field(default_factory=Counter)
    lived: set[str] = field(default_factory=set)
    watched: list[tuple[str, tuple[Forbidden, ...]]] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)
    second: Callable[[], Runner] | None = None

    def elsewhere(self) -> Student | None:
        """The same student in the second process, if there is one."""
        if self.second is None:
            return None
        return replace(self, runner=self.second(), stops=Counter(), lived=set(), second=None)

    def run(self, groups: Sequence[Sequence[Call | Recall]]) -> list[list[Outcome]]:
        """Run groups of calls that belong together; a call that stops the worker costs only its group.

        A function that has stopped its worker PATIENCE times, or once before it ever returned, is not called again.
        """
        found: list[list[Outcome]] = []
        while len(found) < len(groups):
            found += self._run_until_stop(groups[len(found) :])
        return found

    def _run_until_stop(self, groups: Sequence[Sequence[Call | Recall]]) -> list[list[Outcome]]:
        """Run groups up to and including the first one that stops the worker."""
        calls = [call for group in groups for call in group if self._trusted(call)]
        self.asked.update(call.function for call in calls if isinstance(call, Call))
        outcomes = iter(self.runner.run(calls) if calls else [])
        found: list[list[Outcome]] = []
        for group in groups:
            trusted = [self._trusted(call) for call in group]
            found.append([next(outcomes) if yes else NotRun() for yes in trusted])
            made = [
                (call.function, outcome)
                for call, outcome in zip(group, found[-1], strict=True)
                if isinstance(call, Call)
            ]
            stopped = [function for function, outcome in made if isinstance(outcome, Stopped)]
            self.lived.update(function for function, outcome in made if isinstance(outcome, Returned | Raised))
            self.watched += [
                (call.function, outcome.forbidden)
                for call, outcome in zip(group, found[-1], strict=True)
                if isinstance(call, Call) and call.forbids and isinstance(outcome, Returned | Raised)
                if outcome.forbidden or isinstance(outcome, Returned)
            ]
            if stopped:
                self.stops.update(stopped)
                break
        return found

    def _trusted(self, call: Call | Recall) -> bool:
        return isinstance(call, Recall) or self.stops[call.function] < (PATIENCE if call.function in self.lived else 1)

    def run_one(self, call: Call) -> Outcome:
        """Run a single call."""
        return self.run([[call]])[0][0]

    def watching(self, call: Call) -> Call:
        """The call, with an eye on what it calls in turn."""
        return replace(call, forbids=self.exercise.forbids)

    def forward_call(
        self, case: Case, *, keep: int | None = None, seed: int | None = None, changes: Mapping[str, Any] | None = None
    ) -> Call:
        """The forward on a case; `changes` replaces some of its values."""
        values = {**case.values, **(changes or {})}
        args = tuple(_prepared(values[name], case) for name in self.exercise.call.parameters)
        return Call(self.exercise.module, self.exercise.call.name, args, keep, seed)

    def backward_call(
        self, case: Case, upstream: Mapping[str, FloatArray], source: int | Mapping[str, Any], keep: int | None = None
    ) -> Call:
        """The backward on a case, with what the forward returned.

        `source` is the number under which the forward's result was kept, or values by name in its place.
        """
        back = self.exercise.back
        assert back is not None
        args = []
        for name in back.parameters:
            if name in self.exercise.upstreams:
                args.append(_prepared(upstream[self.exercise.upstreams[name]], case))
            elif name in case.values:
                args.append(_prepared(case.values[name], case))
            elif isinstance(source, Mapping):
                args.append(_prepared(source[name], case))
            else:
                outputs = self.exercise.call.outputs
                args.append(Kept(source, outputs.index(name) if len(outputs) > 1 else None))
        return Call(self.exercise.module, back.name, tuple(args), keep)

    @property
    def backward_needs_results(self) -> bool:
        """Whether the backward takes something that a forward returned."""
        back = self.exercise.back
        return back is not None and any(name in self.exercise.call.outputs for name in back.parameters)

    @property
    def backward_needs_private(self) -> bool:
        """Whether the backward takes something that only the student's own forward can give."""
        back = self.exercise.back
        return back is not None and any(
            name in self.exercise.call.outputs and name not in self.exercise.values and name not in self.exercise.inputs
            for name in back.parameters
        )


def _prepared(value: Any, case: Case) -> Any:
    if isinstance(value, Mapping):
        return {key: _prepared(entry, case) for key, entry in value.items()}
    if isinstance(value, np.ndarray) and value.dtype.kind == "f":
        array = value.astype(case.dtype)
        return Strided(array) if case.strided and array.ndim else array
    return value
