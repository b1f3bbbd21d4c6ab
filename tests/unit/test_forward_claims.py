"""Findings on a forward: values, then the small checks, each with its facts."""

from __future__ import annotations

import warnings

import numpy as np
import pytest
from toy_exercises import SQUARE, TOYS, exercise, failed, model, square, statuses, verdicts

from grader.spec import array


def forward_only(**fields):
    """Y = X^2 without a backward."""
    return exercise("f(X) -> Y", **{"reference": lambda X: X**2, **fields})


def test_values_that_differ():
    """The smallest case is told, with the entry, both values and what is allowed."""
    verdict = verdicts(forward_only(), f=lambda X: X**2 + 0.5)["values"]
    assert verdict.finding.code == "values-differ"
    facts = verdict.finding.facts
    assert facts["yours"] - facts["expected"] == 0.5
    assert facts["difference"] == 0.5
    assert 0 < facts["allowed"] < 0.01
    assert (facts["index"], facts["wrong"], facts["size"]) == ([0, 0], 1, 1)
    assert verdict.finding.replay.sizes == {"N": 1, "D": 1}
    assert verdict.cases > 10


def test_small_checks_wait_for_the_values():
    """While the values are wrong, the small checks are not made."""
    found = verdicts(forward_only(extremes=(1e3,)), f=lambda X: X + 1)
    assert [statuses(found)[name] for name in ("shapes", "inputs_untouched", "repeatable", "extremes")] == [
        "skipped"
    ] * 4
    assert all(found[name].finding.facts["reason"] == "forward-failed" for name in ("shapes", "repeatable"))


def test_only_values_at_edges_are_wrong():
    """What fails only at zeros or ties is found, and told at a zero."""
    found = verdicts(forward_only(reference=lambda X: X.abs()), f=lambda X: np.where(X == 0, 1.0, np.abs(X)))
    assert (
        "[[0.0]]" in found["values"].finding.replay.inputs["X"]
        or "-0.0" in found["values"].finding.replay.code
    )


def test_not_finite():
    """NaN where a number is expected is a finding of its own."""
    with np.errstate(all="ignore"):
        found = verdicts(forward_only(reference=lambda X: X * 0), f=lambda X: X * 0 / (X * 0))
    assert failed(found) == {"values": "not-finite"}


def test_right_values_in_the_wrong_shape():
    """Kept or lost dimensions cost the shape and not the values."""
    found = verdicts(forward_only(reference=lambda X: X.sum(1)), f=lambda X: X.sum(1, keepdims=True))
    assert failed(found) == {"shapes": "wrong-shape"}
    facts = found["shapes"].finding.facts
    assert facts["values_right"] is True
    assert facts["yours"] == [*facts["expected"], 1]


def test_wrong_values_in_the_wrong_shape():
    """A shape that no squeezing explains is told as such."""
    found = verdicts(forward_only(), f=lambda X: X.T @ X)
    assert failed(found) == {"values": "wrong-shape"}
    assert found["values"].finding.facts["values_right"] is False


RETURNS = {
    "None": (lambda X: None, "not-array", "NoneType"),
    "a string": (lambda X: "Y", "not-array", "str"),
    "a list": (lambda X: (X**2).tolist(), "not-array", "list"),
    "a tuple": (lambda X: (X**2,), "not-array", "tuple"),
    "an object": (lambda X: object(), "not-array", "object"),
    "complex numbers": (lambda X: X**2 + 0j, "not-array", "array of complex128"),
    "a dict": (lambda X: {"Y": X**2}, "not-array", None),
}


@pytest.mark.parametrize("kind", RETURNS)
def test_what_is_no_array(kind):
    """Whatever is not an array is told by its type."""
    function, code, name = RETURNS[kind]
    found = verdicts(forward_only(), f=function)
    assert failed(found) == {"values": code}
    assert name is None or found["values"].finding.facts["type"] == name


@pytest.mark.parametrize(
    ("function", "yours"),
    [
        (lambda X: X**2, 1),
        (lambda X: (X**2,), 1),
        (lambda X: (X**2, X, X), 3),
        (lambda X: None, 1),
        (lambda X: (), 0),
    ],
)
def test_a_wrong_number_of_results(function, yours):
    """Where several results are asked for, their number is told."""
    toy = exercise("f(X) -> Y, Z", reference=lambda X: (X**2, X))
    found = verdicts(toy, f=function)
    assert failed(found) == {"values": "wrong-count"}
    assert found["values"].finding.facts == {
        "function": "f",
        "yours": yours,
        "expected": 2,
        "names": ["Y", "Z"],
    }


def test_results_in_a_list_will_do():
    """A list of results is as good as a tuple."""
    assert (
        failed(verdicts(exercise("f(X) -> Y, Z", reference=lambda X: (X**2, X)), f=lambda X: [X**2, X])) == {}
    )


def test_wrong_dtype():
    """float64 for float32 is a finding of its own."""
    found = verdicts(forward_only(), f=lambda X: X.astype(np.float64) ** 2)
    assert failed(found) == {"shapes": "wrong-dtype"}
    assert found["shapes"].finding.facts == {
        "function": "f",
        "output": "Y",
        "yours": "float64",
        "expected": "float32",
    }


def test_whole_numbers():
    """Right values as integers have the wrong dtype."""
    found = verdicts(forward_only(reference=lambda X: X * 0), f=lambda X: np.zeros(X.shape, int))
    assert failed(found) == {"shapes": "wrong-dtype"}


def test_float32_inside_is_fine():
    """Computing in float32 inside costs nothing but the dtype, where float64 is asked for."""
    found = verdicts(forward_only(), f=lambda X: (X.astype(np.float32) ** 2).astype(X.dtype))
    assert failed(found) == {}


def test_changed_inputs():
    """Working in place costs the check on inputs, with the entry before and after; the values stand."""

    def in_place(X):
        Y = X**2
        X[0, 0] += 100
        return Y

    found = verdicts(forward_only(), f=in_place)
    assert failed(found) == {"inputs_untouched": "input-changed"}
    facts = found["inputs_untouched"].finding.facts
    assert (facts["function"], facts["input"], facts["index"]) == ("f", "X", [0, 0])
    assert facts["after"] == facts["before"] + 100


def test_changed_parameters_in_a_dict():
    """A dict whose arrays are changed is told by its name."""

    def in_place(p, x):
        y = x @ p["W"] + p["c"]
        p["c"] += 1
        return y

    found = verdicts(model(), f=in_place, b=TOYS["model"][1]["b"])
    assert failed(found) == {"inputs_untouched": "input-changed"}
    assert found["inputs_untouched"].finding.facts["input"] == "p"


def test_not_repeatable():
    """A second call that gives something else is told with both values."""
    seen = []

    def drifts(X):
        seen.append(X.copy())
        again = len(seen) > 1 and np.array_equal(seen[-1], seen[-2])
        return X**2 + again

    found = verdicts(forward_only(), f=drifts)
    assert failed(found) == {"repeatable": "not-repeatable"}
    facts = found["repeatable"].finding.facts
    assert facts["second"] == facts["first"] + 1


def test_extreme_values():
    """Overflow at extreme values is a finding where the reference is finite."""

    def naive(X):
        with np.errstate(all="ignore"):
            return np.exp(X) / (1 + np.exp(X))

    toy = forward_only(reference=lambda X: X.sigmoid(), extremes=(1000.0, -1000.0))
    found = verdicts(toy, f=naive)
    assert failed(found) == {"extremes": "not-finite"}
    assert "1000.0" in found["extremes"].finding.replay.inputs["X"]


def test_an_overflow_on_the_way():
    """A right result with an overflow warning on the way is told with the warning."""

    def warned(X):
        return np.where(X > 0, 1 / (1 + np.exp(-X)), np.exp(X) / (1 + np.exp(X)))

    def clean(X):
        E = np.exp(-np.abs(X))
        return np.where(X >= 0, 1 / (1 + E), E / (1 + E))

    toy = forward_only(reference=lambda X: X.sigmoid(), extremes=(1000.0, -1000.0))
    found = verdicts(toy, f=lambda X: (warned(X), clean(X))[1])
    assert failed(found) == {"extremes": "overflow-warning"}
    assert "overflow" in found["extremes"].finding.facts["warning"]
    assert failed(verdicts(toy, f=clean)) == {}


def test_other_warnings_do_not_matter():
    """A deprecation warning of the student's is nobody's business."""

    def warns(X):
        warnings.warn("old", DeprecationWarning, stacklevel=1)
        return X**2

    assert failed(verdicts(forward_only(extremes=(1e3,)), f=warns)) == {}


def test_an_exception():
    """A crash is told with its type, message, lines and the shapes of the inputs."""

    def crash(X):
        return X @ np.zeros((99, 2))

    found = verdicts(forward_only(), f=crash)
    assert statuses(found)["values"] == "crashed"
    facts = found["values"].finding.facts
    assert (facts["function"], facts["type"]) == ("f", "ValueError")
    assert facts["trace"][-1]["function"] == "crash"
    assert facts["shapes"] == {"X": "1x1"}


@pytest.mark.parametrize(
    ("message", "word"),
    [
        ("module 'numpy' has no attribute 'int'.", "int"),
        ("name 'xrange' is not defined", "range"),
        ("'float' object cannot be interpreted as an integer", "//"),
    ],
)
def test_advice_on_old_code(message, word):
    """What was right in an older Python or NumPy comes with the modern form."""

    def old(X):
        raise AttributeError(message)

    assert word in verdicts(forward_only(), f=old)["values"].finding.facts["modern"]


def test_a_crash_on_one_kind_of_input():
    """What crashes only on empty arrays is told there."""
    toy = forward_only(inputs={"X": array(ndim=(1, 3))})

    def crash(X):
        X.max()
        return X**2

    found = verdicts(toy, f=crash)
    assert failed(found) == {"shapes": "raised"}
    assert "zeros" in found["shapes"].finding.replay.inputs["X"]


def test_a_function_on_the_way_is_still_to_do():
    """A helper that raises NotImplementedError makes its caller to do, and is named."""

    def helper(X):
        raise NotImplementedError

    found = verdicts(square(), f=lambda X: helper(X), b=SQUARE["b"])
    assert statuses(found)["values"] == statuses(found)["shapes"] == "to do"
    assert found["values"].finding.facts == {"function": "f", "needs": "helper"}


def test_to_do_at_run_time():
    """A function that itself raises NotImplementedError needs nothing else."""

    def f(X):
        raise NotImplementedError

    verdict = verdicts(forward_only(), f=f)["values"]
    assert verdict.finding.facts == {"function": "f", "needs": None}
    assert verdict.finding.replay is None or verdict.status.value == "to do"
