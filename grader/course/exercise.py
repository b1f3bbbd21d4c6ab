"""One thing that a student implements, and what follows from the names in its signatures."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, get_args

from grader.course.inputs import Array, Arrays, Input, size_names
from grader.course.laws import LawOf
from grader.course.limits import Limits
from grader.course.rules import validate_forbids
from grader.course.signature import Signature, parse
from grader.course.text import Text, text
from grader.errors import SpecError
from grader.records import Visibility

Reference = Callable[..., Any]


@dataclass(frozen=True)
class LawCheck:
    """A free-form check: `function(student, ...)` raises what `grader.spec.expect` raises."""

    exercise: Exercise
    function: Callable[..., None]
    sentence: Text
    weight: float

    @property
    def name(self) -> str:
        """The check's name in reports: the name of the function."""
        return self.function.__name__


@dataclass(frozen=True, eq=False)
class Exercise:
    """A forward function, perhaps with its backward, its inputs and the oracle that knows the answer.

    Args:
        title: what the exercise is called in the handout.
        file: the stub file that holds its functions.
        forward: signature; an output named `d` + an input is that input's gradient ("loss and gradient in one").
        backward: signature; `d` + an output of the forward is the upstream gradient of that output. An output of
            the forward without an upstream gradient (a cache, a mask) is private: it stays in the worker and is
            handed back as it came.
        reference: the forward in differentiable torch, called with the inputs that it names. Beside inputs it may
            ask for what the student's forward returned (a mask, an output), by that name.
        law: for a random function, the distribution of its first output, from the inputs that it names.
        inputs: name -> array(...), labels(...), setting(...) or arrays(...).
        points: what the exercise is worth.
        raises: bad arguments, each a dict of inputs (or shared sizes) to replace; the function must raise.
        samples: for a law, the inputs (or shared sizes) at which samples are drawn.
        extremes: the values, besides zeros and ties, that edge cases put into arrays.
        at_kinks: "any" accepts every subgradient where the reference has a kink; "as reference" does not.
        forbids: dotted names of functions, classes or modules that its functions must not call.
        visibility: when exports for students tell what was found: "visible" (at once), "hidden" (never), or
            "after_due_date".
    """

    title: Text
    file: str
    forward: str
    backward: str | None = None
    reference: Reference | None = None
    law: LawOf | None = None
    inputs: Mapping[str, Input] = field(default_factory=dict)
    points: float = 1.0
    raises: tuple[Mapping[str, Any], ...] = ()
    samples: tuple[Mapping[str, Any], ...] = ()
    extremes: tuple[float, ...] = ()
    at_kinks: str = "any"
    forbids: tuple[str, ...] = ()
    visibility: Visibility = "visible"
    laws: tuple[LawCheck, ...] = ()

    def __post_init__(self) -> None:
        """Check everything that can be checked without running the reference; a plain title is in one language."""
        if isinstance(self.title, str):
            object.__setattr__(self, "title", text(self.title))
        try:
            _validate(self)
        except SpecError as error:
            raise error.within(self.forward.split("(")[0].strip() or "?") from None

    @cached_property
    def call(self) -> Signature:
        """The forward's signature."""
        return parse(self.forward)

    @cached_property
    def back(self) -> Signature | None:
        """The backward's signature."""
        return None if self.backward is None else parse(self.backward)

    @property
    def name(self) -> str:
        """The exercise goes by the name of its forward function."""
        return self.call.name

    @property
    def module(self) -> str:
        """The module that holds its functions."""
        return self.file.removesuffix(".py")

    @property
    def functions(self) -> tuple[str, ...]:
        """The functions that the student writes, forward first."""
        return (self.call.name,) if self.back is None else (self.call.name, self.back.name)

    @cached_property
    def upstreams(self) -> Mapping[str, str]:
        """Backward parameter -> the forward's output whose upstream gradient it is."""
        if self.back is None:
            return {}
        return {
            name: name[1:]
            for name in self.back.parameters
            if name not in self.inputs and name[:1] == "d" and name[1:] in self.call.outputs
        }

    @cached_property
    def gradients(self) -> Mapping[str, str]:
        """Name of a returned gradient -> the input that it belongs to, in the order of return."""
        outputs = self.call.outputs if self.back is None else self.back.outputs
        return {name: name[1:] for name in outputs if name[:1] == "d" and name[1:] in self.inputs}

    @cached_property
    def values(self) -> tuple[str, ...]:
        """The forward's outputs that are compared with the reference, in order."""
        if self.back is None:
            return tuple(name for name in self.call.outputs if name not in self.gradients)
        return tuple(name for name in self.call.outputs if name in self.upstreams.values())

    @cached_property
    def sizes(self) -> tuple[str, ...]:
        """The shared sizes of the inputs, in order of appearance."""
        return tuple(dict.fromkeys(name for item in self.inputs.values() for name in size_names(item)))


@dataclass(frozen=True)
class Assignment:
    """A folder of exercises. In a spec only the title and the limits are given; the loader fills in the rest."""

    title: Text
    name: str = ""
    folder: Path = Path()
    exercises: tuple[Exercise, ...] = ()
    limits: Limits = Limits()

    def __post_init__(self) -> None:
        """Take a plain title as one in one language."""
        if isinstance(self.title, str):
            object.__setattr__(self, "title", text(self.title))
        if not isinstance(self.limits, Limits):
            raise SpecError("limits= must be Limits(...)", "limits= 必须是 Limits(...)")

    @property
    def files(self) -> tuple[str, ...]:
        """The stub files, in the order of the exercises."""
        return tuple(dict.fromkeys(exercise.file for exercise in self.exercises))


def _validate(exercise: Exercise) -> None:
    call, back = exercise.call, exercise.back
    if not isinstance(exercise.title, Text):
        raise SpecError("title= must be text(...)", "title= 必须是 text(...)")
    if not exercise.file.endswith(".py") or "/" in exercise.file or "\\" in exercise.file:
        raise SpecError(
            f"file={exercise.file!r} is not the name of a stub file such as 'activations.py'",
            f"file={exercise.file!r} 不是文件名（例如 'activations.py'）",
        )
    if not (exercise.points > 0 and math.isfinite(exercise.points)):
        raise SpecError("points must be a positive number", "points 必须为正数")
    for name, item in exercise.inputs.items():
        if not isinstance(item, Input):
            raise SpecError(
                f"inputs= gives {name!r} as {type(item).__name__}; describe it with array(...), labels(...), "
                "setting(...) or arrays(...)",
                f"inputs= 中的 {name!r} 是 {type(item).__name__}；请用 array(...)、labels(...)、setting(...) 或 "
                "arrays(...) 说明",
            )
    for what, function in (("reference", exercise.reference), ("law", exercise.law)):
        if function is not None and not callable(function):
            raise SpecError(f"{what}= must be a function", f"{what}= 必须是函数")
    for what, listed in (("raises", exercise.raises), ("samples", exercise.samples)):
        if isinstance(listed, Mapping):
            raise SpecError(f"{what}= is a tuple of dicts; write ({{...}},)", f"{what}= 是字典的元组；请写 ({{...}},)")
    if exercise.at_kinks not in ("any", "as reference"):
        raise SpecError(
            f"at_kinks={exercise.at_kinks!r}; write 'any' or 'as reference'",
            f"at_kinks={exercise.at_kinks!r}；应为 'any' 或 'as reference'",
        )
    validate_forbids(exercise.forbids)
    if exercise.visibility not in get_args(Visibility):
        raise SpecError(
            f"visibility={exercise.visibility!r}; write 'visible', 'hidden' or 'after_due_date'",
            f"visibility={exercise.visibility!r}；应为 'visible'、'hidden' 或 'after_due_date'",
        )
    if exercise.reference is not None or exercise.law is not None:
        for name in call.parameters:
            if name not in exercise.inputs:
                raise SpecError(
                    f"the forward takes {name!r}, which inputs= does not describe",
                    f"前向函数的参数 {name!r} 没有在 inputs= 中说明",
                )
    for name in exercise.inputs:
        if name not in call.parameters:
            raise SpecError(
                f"inputs= describes {name!r}, which {call} does not take", f"inputs= 中的 {name!r} 不是 {call} 的参数"
            )
    if back is not None:
        _validate_backward(exercise, back)
    for changes in (*exercise.raises, *exercise.samples):
        for name in changes:
            if name not in exercise.inputs and name not in exercise.sizes:
                raise SpecError(
                    f"{dict(changes)!r} changes {name!r}, which is no input and no shared size",
                    f"{dict(changes)!r} 中的 {name!r} 既不是输入也不是共享尺寸",
                )


def _validate_backward(exercise: Exercise, back: Signature) -> None:
    if back.name == exercise.call.name:
        raise SpecError(f"forward and backward are both named {back.name}", f"前向与反向都叫 {back.name}")
    known = {*exercise.call.parameters, *exercise.call.outputs, *exercise.upstreams}
    for name in back.parameters:
        if name not in known:
            raise SpecError(
                f"the backward takes {name!r}, which is no input, no output of the forward, "
                "and not 'd' + the name of an output",
                f"反向函数的参数 {name!r} 既不是输入、前向输出，也不是 'd' 加输出名",
            )
    if not exercise.upstreams:
        raise SpecError(
            f"the backward takes no upstream gradient; name one 'd' + one of {', '.join(exercise.call.outputs)}",
            f"反向函数没有上游梯度；请命名为 'd' 加 {', '.join(exercise.call.outputs)} 之一",
        )
    for name in back.outputs:
        owner = exercise.inputs.get(name[1:]) if name[:1] == "d" else None
        if not isinstance(owner, Array | Arrays):
            raise SpecError(
                f"the backward returns {name!r}, which is not 'd' + the name of an array input",
                f"反向函数返回的 {name!r} 不是 'd' 加数组输入名",
            )
    if exercise.reference is None:
        raise SpecError("a backward needs a reference to be compared with", "有反向函数时必须给出 reference")
