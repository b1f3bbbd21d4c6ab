"""Free-form laws: what a course author's function may see, and what becomes of its expectations."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from fake_runner import Stop
from toy_exercises import AFFINE, affine, exercise, statuses, verdicts

from grader.errors import SpecError
from grader.records import Finding
from grader.spec import array, expect, expect_close, law, setting, text

WORDS = text("it is wrong", "错了")


def judged(function, toy=None, seed=0, blocked=None, **functions):
    """The verdict on one law of an exercise."""
    toy = toy or exercise("f(X) -> Y")
    toy = replace(toy, laws=(law(toy, weight=2, zh="中文")(function),))
    return verdicts(toy, seed, blocked, **functions)[function.__name__]


def test_an_expectation_that_is_met():
    """A law that says nothing is passed; its docstring is the sentence."""

    def fine(student):
        """It is fine."""
        expect(student.f(2.0) == 4.0, WORDS)

    verdict = judged(fine, f=lambda x: x**2)
    assert verdict.passed
    assert (verdict.cases, verdict.sentence) == (1, ("It is fine.", "中文"))


def test_an_expectation_that_is_not():
    """The law's own words reach the student in both languages."""

    def wants(student):
        """It wants."""
        expect(student.f(2.0) == 4.0, WORDS)

    verdict = judged(wants, f=lambda x: x)
    assert verdict.status.value == "failed"
    assert verdict.finding.code == "unmet"
    assert verdict.finding.facts == {"en": "it is wrong", "zh": "错了"}
    assert verdict.points == 0


@pytest.mark.parametrize(
    ("yours", "index", "told"),
    [
        ([1.0, 2.5], [1], 2.5),
        ([1.0], None, [1]),
        (3.0, None, []),
        ("no", None, "str"),
        ({"a": 1}, None, "dict"),
        ([[1.0], [2.0, 3.0]], None, "list"),
        ([np.nan, 2.0], [0], None),
        (None, None, []),
    ],
)
def test_values_that_are_not_close(yours, index, told):
    """A wrong value is told by its entry, a wrong shape or type by what it is."""

    def wants(student):
        """It wants."""
        expect_close(student.f(), [1.0, 2.0], WORDS)

    facts = judged(wants, f=lambda: yours).finding.facts
    assert facts["index"] == index
    assert told is None or facts["yours"] == told
    assert facts["expected"] == ([1.0, 2.0][index[0]] if index else [2])


def test_tolerances():
    """Within rtol |expected| + atol two arrays are close."""
    expect_close([1.0, 100.0], [1.0, 100.01], WORDS, rtol=1e-3)
    expect_close([], [], WORDS)
    expect_close(np.float32(1), 1, WORDS, rtol=0, atol=0)
    with pytest.raises(Exception, match="unmet-value"):
        expect_close([1.0, 100.0], [1.0, 100.01], WORDS, rtol=1e-5)


def test_a_student_that_raises():
    """A crash inside a law is the student's crash."""

    def calls(student):
        """It calls."""
        student.f(1.0)

    def crash(x):
        raise ZeroDivisionError("oh")

    verdict = judged(calls, f=crash)
    assert verdict.status.value == "crashed"
    assert (verdict.finding.code, verdict.finding.facts["type"]) == ("raised", "ZeroDivisionError")


def test_a_student_that_stops_or_is_to_do():
    """Stops and functions to do have their own status."""

    def calls(student):
        """It calls."""
        student.f(1.0)

    def todo(x):
        raise NotImplementedError

    def hangs(x):
        raise Stop("wall")

    assert judged(calls, f=todo).status.value == "to do"
    assert judged(calls, f=hangs).status.value == "timed out"


def test_another_function_that_is_to_do():
    """A law may call any function of the assignment; one that is blocked is to do."""

    def calls(student):
        """It calls."""
        student.helper(student.f(1.0))

    finding = Finding("todo-stub", {"function": "helper", "file": "m.py", "line": 1})
    verdict = judged(calls, f=lambda x: x, blocked={"helper": finding})
    assert (verdict.status.value, verdict.finding) == ("to do", finding)
    assert judged(calls, f=lambda x: x, helper=lambda x: x).passed


def test_functions_go_over_and_expectations_come_back():
    """A function among the arguments runs on the grader's side; what it finds unmet ends the law."""
    seen = []

    def hands_over(student):
        """It hands over."""

        def g(x):
            seen.append(x)
            expect(x < 3, WORDS)
            return x

        student.f(g)

    assert judged(hands_over, f=lambda g: g(1) + g(2)).passed
    assert seen == [1, 2]
    assert judged(hands_over, f=lambda g: g(1) + g(5)).finding.code == "unmet"


def test_an_unmet_expectation_cannot_be_caught():
    """A student who catches everything does not escape an expectation."""

    def hands_over(student):
        """It hands over."""

        def g(x):
            expect(x < 3, WORDS)
            return x

        student.f(g)

    def catches(g):
        try:
            g(5)
        except Exception:
            return 0
        return 1

    assert judged(hands_over, f=catches).finding.code == "unmet"


def test_private_outputs_are_handles():
    """A cache cannot be looked into, but handed to the backward."""
    seen = []

    def pairs(student, X, W, c):
        """It pairs."""
        Y, cache = student.f(X, W, c)
        seen.append(cache)
        dX, dW, dc = student.b(np.ones_like(Y), cache)
        expect_close(dc, np.full(c.shape, float(len(X))), WORDS)

    assert judged(pairs, affine(), **AFFINE).passed
    assert all(type(cache).__name__ == "Kept" for cache in seen)


@pytest.mark.parametrize(
    "returned",
    [
        lambda X, W, c: X @ W + c,
        lambda X, W, c: None,
        lambda X, W, c: (1, 2, 3),
        lambda X, W, c: 5.0,
    ],
    ids=["only Y", "None", "three", "a number"],
)
def test_a_wrong_number_of_results_is_the_students(returned):
    """A law that unpacks what a student did not return is not broken: the student is told."""

    def unpacks(student, X, W, c):
        """It unpacks."""
        Y, cache = student.f(X, W, c)

    verdict = judged(unpacks, affine(), f=returned, b=AFFINE["b"])
    assert verdict.status.value == "failed"
    assert verdict.finding.code == "wrong-count"


@pytest.mark.parametrize("returned", [None, 5.0, "words", [], [[1], [2, 3]], {"a": 1}, np.zeros(0)], ids=str)
def test_a_law_that_stumbles_over_a_result(returned):
    """Whatever a student returns, the law's stumbling is the student's finding."""

    def stumbles(student):
        """It stumbles."""
        first, second = np.asarray(student.f(), dtype=float)
        expect(1 / (first - second) > 0, WORDS)

    assert judged(stumbles, f=lambda: returned).status.value == "failed"


def test_a_law_that_stumbles_by_itself():
    """Before any function has returned, a law's error is its own."""

    def stumbles(student):
        """It stumbles."""
        student.f([][0])

    with pytest.raises(SpecError, match="IndexError"):
        judged(stumbles, f=lambda: None)


def test_changed_arguments():
    """What a call changed is there, by position."""
    seen = []

    def looks(student):
        """It looks."""
        student.f(np.zeros(2), 1.0)
        seen.append({place: value.tolist() for place, value in student.changed.items()})
        student.g(np.zeros(2))
        seen.append(dict(student.changed))

    def in_place(x, y):
        x[0] = y

    assert judged(looks, f=in_place, g=lambda x: x).passed
    assert seen == [{0: [1.0, 0.0]}, {}]


def test_a_law_with_inputs_runs_on_every_case_and_shrinks():
    """A failure is shrunk, and the smallest inputs are told."""
    toy = exercise("f(X, s) -> Y", inputs={"X": array("N", "D"), "s": setting(1.0, 2.0)})

    def doubles(student, X, s):
        """It doubles."""
        expect_close(student.f(X, s), s * X, WORDS)

    verdict = judged(doubles, toy, f=lambda X, s: np.where((X < 0).any() and s == 2.0, X, s * X))
    assert verdict.finding.code == "unmet-value"
    replay = verdict.finding.replay
    assert replay.sizes == {"N": 1, "D": 1}
    assert eval(replay.inputs["X"], {"np": np})[0, 0] < 0
    assert replay.inputs["s"] == "2.0"
    assert verdict.cases > 5
    assert judged(doubles, toy, f=lambda X, s: s * X).passed


def test_a_crash_in_a_law_with_inputs_is_shrunk_too():
    """The smallest inputs that crash are told."""

    def calls(student, X):
        """It calls."""
        student.f(X)

    def crash(X):
        if X.shape[0] > 1:
            raise ValueError("many")

    verdict = judged(calls, f=crash)
    assert verdict.status.value == "crashed"
    assert verdict.finding.replay.sizes == {"N": 2, "D": 1}


def test_the_same_seed_gives_the_same_numbers():
    """`rng` and the student's generators start from the seed."""
    seen = []

    def draws(student, rng):
        """It draws."""
        seen.append((rng.normal(), student.f()))

    for seed in (1, 1, 2):
        assert judged(draws, seed=seed, f=lambda: float(np.random.random())).passed
    assert seen[0] == seen[1]
    assert seen[0][0] != seen[2][0]
    assert seen[0][1] != seen[2][1]


def test_two_laws_are_two_checks():
    """Each law has its own verdict, in order."""
    toy = exercise("f(X) -> Y")

    def good(student):
        """It is good."""

    def bad(student):
        """It is bad."""
        expect(False, WORDS)

    toy = replace(toy, laws=(law(toy)(good), law(toy)(bad)))
    found = verdicts(toy, f=lambda X: X)
    assert statuses(found) == {"good": "passed", "bad": "failed"}
    assert [verdict.points for verdict in found.values()] == [2.0, 0.0]
