"""Mutants of small functions: each operator makes the mistakes that it is named for, and none twice."""

from __future__ import annotations

import ast

import pytest

from grader.verify.canonical import form
from grader.verify.mutants import Mutant, mutants

SAMPLE = b'''"""A file."""

import numpy as np

SCALE = 3


def scores(X, y, lam):
    """Nothing in particular."""
    E = np.exp(X - X.max(axis=1, keepdims=True))
    E[0, y] -= 1
    if lam > 0 and not len(y) == 2:
        E = E @ X.T / (2 + lam)
    for row in X:
        E += row
    return E, -lam


class Pair:
    def first(self, a, b):
        with np.errstate():
            return a if a else b[1:]
'''


def made(source: str, operator: str, parameters: str = "X, y, lam") -> set[str]:
    """What an operator makes of the body of a function, a line of text each."""
    text = f"def f({parameters}):\n" + "".join(f"    {line}\n" for line in source.splitlines())
    return {"; ".join(mutant.after) for mutant in mutants({"f.py": text.encode()}) if mutant.operator == operator}


@pytest.mark.parametrize(
    ("source", "operator", "wanted"),
    [
        ("return X + y", "arithmetic operator", {"return X - y", "return X * y"}),
        ("return X @ y", "arithmetic operator", {"return X * y"}),
        ("X /= y", "arithmetic operator", {"X *= y", "X //= y"}),
        ("return X - 7", "order of operands", {"return 7 - X"}),
        ("return X @ y.T", "order of operands", {"return y.T @ X"}),
        ("return X * y", "order of operands", set()),
        ("return X * y", "operand dropped", {"return X", "return y"}),
        ("return X ** 2", "operand dropped", {"return X"}),
        ("return -X", "sign", {"return X"}),
        ("return X, y", "sign", {"return (-X, y)", "return (X, -y)"}),
        ("return exp(X)", "sign", {"return exp(-X)", "return -exp(X)"}),
        ("return len(X)", "sign", {"return -len(X)"}),
        ("return 1 / (2 + X)", "precedence", {"return 1 / 2 + X"}),
        ("return (X + 1) * y", "precedence", {"return X + 1 * y"}),
        ("return X + 0", "number", {"return X + 1", "return X + -1"}),
        ("return X + 1", "number", {"return X + 2", "return X + 0", "return X + -1"}),
        ("return X + 3", "number", {"return X + 6", "return X + 1", "return X + 4", "return X + -3"}),
        ("return X.sum(axis=1)", "number", set()),
        ("return X.sum(axis=1)", "axis", {"return X.sum(axis=0)", "return X.sum(axis=None)"}),
        ("return X.sum(0)", "axis", {"return X.sum(1)", "return X.sum(None)"}),
        ("return X.sum(axis=1, keepdims=True)", "truth value", {"return X.sum(axis=1, keepdims=False)"}),
        (
            "return X.sum(axis=1, keepdims=True)",
            "keyword dropped",
            {"return X.sum(keepdims=True)", "return X.sum(axis=1)"},
        ),
        ("return X.sum()", "other function", {"return X.mean()", "return X.max()"}),
        ("return sum(X)", "other function", {"return mean(X)", "return max(X)"}),
        ("return exp(X) + 1", "call dropped", {"return X + 1"}),
        ("return X.sum() + 1", "method dropped", {"return X + 1"}),
        ("return np.exp(X) + 1", "method dropped", set()),
        ("return where(X, 5, 6)", "order of arguments", {"return where(5, X, 6)", "return where(X, 6, 5)"}),
        ("return X.T", "transpose", {"return X"}),
        ("return X @ y.T", "transpose", {"return X @ y", "return X.T @ y.T"}),
        ("return X[lam, y]", "index", {"return X", "return X[:, y]", "return X[lam, :]"}),
        ("X[y] = lam", "index", {"X[:] = lam"}),
        ("return X < y", "comparison", {"return X <= y", "return X > y"}),
        ("return X == y", "comparison", {"return X != y"}),
        ("assert 0 < X <= 1", "comparison", {"assert 0 < X", "assert X <= 1", "assert 0 <= X <= 1",
                                            "assert 0 > X <= 1", "assert 0 < X < 1", "assert 0 < X >= 1"}),
        ("return X and y", "condition", {"return X or y", "return X", "return y"}),
        ("return X if lam else y", "condition", {"return X if not lam else y", "return X", "return y"}),
        ("return not X", "condition", {"return X"}),
        ("if lam:\n    X = y", "condition", {"if not lam:", "if True:"}),
        ("X = 1\nreturn y", "statement deleted", {"pass"}),
        ("for i in X:\n    y += i", "body", {"for i in reversed(list(X)):", "y += i; break"}),
        ("with lam:\n    X = y", "body", {"if True:"}),
        ("X += y", "assignment", {"X = y"}),
        ("return X, y", "returned values", {"return (y, X)", "return (X,)", "return (y,)"}),
        ("return X.T @ y", "names exchanged", {"return y.T @ X"}),
        ("return {X: y for X in lam}", "names exchanged", {"return {y: X for X in lam}",
                                                           "return {lam: y for X in X}",
                                                           "return {X: lam for X in y}"}),
        ("return X.T", "name mistaken", {"return y.T", "return lam.T"}),
    ],
)
def test_an_operator_makes_its_mistakes(source: str, operator: str, wanted: set[str]) -> None:
    """Exactly these mutants come of the statement."""
    assert made(source, operator) == wanted


@pytest.fixture(scope="module")
def sample() -> list[Mutant]:
    """Every mutant of the sample."""
    return list(mutants({"scores.py": SAMPLE}, "numpy/"))


def test_every_mutant_is_python_and_is_new(sample: list[Mutant]) -> None:
    """Each compiles, and no two (nor one and the original) are the same program."""
    programs = [ast.dump(ast.parse(mutant.source)) for mutant in sample]
    assert len(programs) > 100
    for mutant in sample:
        compile(mutant.source, "scores.py", "exec")
    assert len({*programs, ast.dump(ast.parse(SAMPLE))}) == len(programs) + 1


def test_a_mutant_differs_in_one_place(sample: list[Mutant]) -> None:
    """What is told as changed is all that is changed, at a line of that function."""
    original = ast.unparse(ast.parse(SAMPLE)).splitlines()
    for mutant in sample:
        changed = mutant.source.decode().splitlines()
        gone = [line.strip() for line in original if line not in changed]
        come = [line.strip() for line in changed if line not in original]
        assert set(gone) <= set(mutant.before), mutant
        assert set(come) <= set(mutant.after), mutant
        assert mutant.before != mutant.after
        assert mutant.file == "numpy/scores.py"
    assert {mutant.function for mutant in sample} == {"SCALE", "scores", "Pair"}
    assert {mutant.line for mutant in sample if mutant.function == "SCALE"} == {5}
    assert {mutant.line for mutant in sample if mutant.function == "scores"} == {*range(10, 17)}


@pytest.mark.parametrize(
    ("source", "operator"),
    [("return lam * X * y", "names exchanged"), ("return 'a' if True else 'b'", "returned values"),
     ("pass", "statement deleted"), ("'A sentence.'", "statement deleted")],
)
def test_what_changes_nothing_is_no_mutant(source: str, operator: str) -> None:
    """The order of factors, and what Python leaves out by itself, are no mistakes."""
    assert made(source, operator) == set()


def test_the_order_of_terms_is_no_difference() -> None:
    """Sums and products are compared without order, everything else with it."""
    forms = [form(ast.parse(text)) for text in ("a * (b + c) * d", "d * (c + b) * a", "a * (b - c) * d",
                                                "a * (c - b) * d")]
    assert forms[0] == forms[1]
    assert len(set(forms)) == 3
