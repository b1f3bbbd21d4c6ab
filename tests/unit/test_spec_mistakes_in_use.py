"""Mistakes in references and laws, which show only when they are used."""

from __future__ import annotations

from dataclasses import replace

import pytest
from toy_exercises import SQUARE, exercise, square, verdicts

from grader.errors import SpecError
from grader.spec import Normal, law, setting

BROKEN = {
    "unknown argument": (lambda X, q: X, "'q'"),
    "too few outputs": (lambda X: (X, X), "2 values"),
    "raises": (lambda X: X.no_such_method(), "AttributeError"),
    "raises by arithmetic": (lambda X: 1 // 0, "ZeroDivisionError"),
}


@pytest.mark.parametrize("mistake", BROKEN)
def test_a_broken_reference(mistake):
    """A reference that cannot be used is a SpecError in both languages that names the exercise."""
    reference, words = BROKEN[mistake]
    with pytest.raises(SpecError) as caught:
        verdicts(square(reference=reference), **SQUARE)
    assert words.split()[0] in caught.value.en
    assert words.split()[0] in caught.value.zh
    assert caught.value.en.startswith("f: ")
    assert caught.value.zh.startswith("f：")


BROKEN_LAWS = {
    "no law": (lambda n: 1.0, "float"),
    "raises": (lambda n: 1 // 0, "ZeroDivisionError"),
    "unknown argument": (lambda q: Normal(1.0, (2,)), "'q'"),
}


@pytest.mark.parametrize("mistake", BROKEN_LAWS)
def test_a_broken_law(mistake):
    """A law that is none, or does not run, is a SpecError in both languages that names the exercise."""
    function, words = BROKEN_LAWS[mistake]
    toy = exercise("f(n) -> W", law=function, inputs={"n": setting(3)})
    with pytest.raises(SpecError) as caught:
        verdicts(toy, f=lambda n: None)
    assert words in caught.value.en
    assert words in caught.value.zh
    assert caught.value.en.startswith("f: ")


def free(function):
    """An exercise whose only check is a @law."""
    toy = exercise("f(X) -> Y")
    return replace(toy, laws=(law(toy)(function),))


def test_a_free_law_that_raises():
    """A @law function with a mistake of its own is a SpecError, not the student's fault."""

    def broken(student):
        """It is broken."""
        return {}["key"]

    with pytest.raises(SpecError) as caught:
        verdicts(free(broken), f=lambda X: X)
    assert "broken" in caught.value.en
    assert "KeyError" in caught.value.en
    assert "KeyError" in caught.value.zh


def test_a_free_law_that_asks_for_the_unknown():
    """A @law function with an unknown parameter is a SpecError that names it."""

    def asks(student, q):
        """It asks."""

    with pytest.raises(SpecError, match="'q'"):
        verdicts(free(asks), f=lambda X: X)


def test_a_dict_valued_output_with_an_upstream():
    """An upstream gradient of an output that the reference returns as a dict is a SpecError."""
    toy = exercise("f(X) -> Y", backward="b(dY, X) -> dX", reference=lambda X: {"a": X})
    with pytest.raises(SpecError):
        verdicts(toy, f=lambda X: {"a": X}, b=lambda dY, X: dY)
