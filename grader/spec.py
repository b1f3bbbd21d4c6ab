"""The vocabulary in which an assignment is written: everything that a `spec.py` imports.

Example::

    relu = Exercise(
        title=text("ReLU"),
        file="activations.py",
        forward="relu(X) -> Y",
        backward="relu_backward(dY, X, Y) -> dX",
        reference=lambda X: torch.relu(X),
        inputs={"X": array(ndim=(0, 4))},
        points=2,
    )
"""

from __future__ import annotations

from collections.abc import Callable

from grader.checks.expectations import expect, expect_close
from grader.checks.plan import WEIGHTS
from grader.course.exercise import Assignment, Exercise, LawCheck
from grader.course.inputs import array, arrays, labels, setting
from grader.course.laws import Kept, Normal, Uniform
from grader.course.limits import Limits
from grader.course.rules import AUTOGRAD
from grader.course.text import text
from grader.errors import SpecError

__all__ = [
    "AUTOGRAD",
    "Assignment",
    "Exercise",
    "Kept",
    "Limits",
    "Normal",
    "Uniform",
    "array",
    "arrays",
    "expect",
    "expect_close",
    "labels",
    "law",
    "setting",
    "text",
]


def law(exercise: Exercise, *, weight: float = 4.0, zh: str | None = None) -> Callable[[Callable[..., None]], LawCheck]:
    """Make a function a check of `exercise`; its docstring is the sentence that students read (`zh` in Chinese).

    The function may take `student` (call the student's functions on it; arrays come back as NumPy arrays),
    `rng` (a NumPy generator) and any inputs of the exercise by name: it then runs on every case, and a failure is
    shrunk. It says what is wrong with `expect` and `expect_close`.
    """
    if not isinstance(exercise, Exercise):
        raise SpecError("@law(...) takes the exercise that it checks", "@law(...) 需要写明它检查的题目")
    if not weight > 0:
        raise SpecError(f"weight={weight!r} must be positive", f"weight={weight!r} 必须为正数")

    def wrap(function: Callable[..., None]) -> LawCheck:
        if isinstance(function.__globals__.get(function.__name__), LawCheck):
            raise SpecError(f"there are two laws named {function.__name__}", f"有两个名为 {function.__name__} 的检查")
        if function.__name__ in WEIGHTS:
            raise SpecError(
                f"the law {function.__name__} has the name of a check; give it another",
                f"{function.__name__} 与已有的检查同名；请换一个名字",
            )
        sentence = (function.__doc__ or "").strip()
        if not sentence:
            raise SpecError(
                f"the law {function.__name__} needs a docstring: the sentence that students read",
                f"检查 {function.__name__} 需要文档字符串：学生读到的那句话",
            )
        return LawCheck(exercise, function, text(sentence, zh), weight)

    return wrap
