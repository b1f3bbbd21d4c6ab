"""What calls leave behind: results written over, state from other calls, generators that are seeded inside."""

from __future__ import annotations

import numpy as np
from toy_exercises import (
    AFFINE,
    LOSS,
    MASKED,
    RATE,
    SQUARE,
    affine,
    exercise,
    failed,
    loss,
    masked,
    right_mask,
    square,
    verdicts,
)


def test_a_buffer_that_is_used_again():
    """A forward that returns the same array every time changes what it returned before."""
    buffers = {}

    def f(X):
        buffer = buffers.setdefault((X.shape, X.dtype, X.strides), np.empty(X.shape, X.dtype))
        np.square(X, out=buffer)
        return buffer

    found = verdicts(square(), f=f, b=SQUARE["b"])
    assert failed(found) == {"repeatable": "result-changed"}
    facts = found["repeatable"].finding.facts
    assert (facts["function"], facts["owner"]) == ("f", "f")
    assert facts["before"] != facts["after"]


def test_gradients_that_add_up_in_place():
    """A backward that adds to an array of its own gives another result the second time."""
    total = {}

    def b(dY, X):
        old = total.setdefault(X.shape, np.zeros(X.shape))
        old += 2 * X * dY
        return old.astype(X.dtype)

    found = verdicts(square(), f=SQUARE["f"], b=b)
    assert "not-repeatable" in failed(found).values()


def test_a_backward_that_changes_what_the_forward_returned():
    """Writing into the output of the forward costs the check on inputs."""

    def b(dY, cache):
        Y, X, W = cache
        Y[...] = 0
        return dY @ W.T, X.T @ dY, dY.sum(0)

    def f(X, W, c):
        Y = X @ W + c
        return Y, (Y, X, W)

    found = verdicts(affine(), f=f, b=b)
    assert failed(found) == {"inputs_untouched": "result-changed"}
    facts = found["inputs_untouched"].finding.facts
    assert (facts["function"], facts["owner"]) == ("b", "f")


def test_the_cache_of_the_last_forward():
    """A backward that uses the latest inputs instead of those of its own forward is wrong for earlier ones."""
    latest = {}

    def f(X, W, c):
        latest["it"] = (X, W)
        return X @ W + c, None

    def b(dY, cache):
        X, W = latest["it"]
        return dY @ W.T, X.T @ dY, dY.sum(0)

    found = verdicts(affine(), f=f, b=b)
    assert set(failed(found).values()) & {"stale-state", "gradient-differs", "wrong-shape", "crashed"}


def test_a_backward_that_changes_what_it_is_given():
    """Written into the forward's result it is one fault, and costs one check."""

    def b(dY, X, Y):
        Y *= dY
        return Y.copy()

    toy = exercise("f(X) -> Y", backward="b(dY, X, Y) -> dX", reference=lambda X: X.exp())
    found = verdicts(toy, f=np.exp, b=b)
    assert failed(found) == {"inputs_untouched": "result-changed"}


def test_the_mask_of_the_last_forward():
    """A backward that goes by a mask which the next forward replaces."""
    last = {}

    def f(X):
        Y, last["mask"] = right_mask(X)
        return Y, last["mask"]

    found = verdicts(masked(), f=f, b=lambda dY, mask: dY * last["mask"])
    assert failed(found) == {"gradient": "stale-state"}
    assert found["gradient"].finding.facts["function"] == "b"


def test_a_backward_that_uses_up_its_mask():
    """The second backward on one mask is another: that is told, and no more than that."""

    def b(dY, mask):
        mask *= dY
        return mask.copy()

    found = verdicts(masked(), f=MASKED["f"], b=b)
    assert set(failed(found).values()) == {"not-repeatable"}
    assert "gradient" in failed(found)


def test_an_order_of_calls():
    """A forward that remembers the largest input it ever saw depends on the order of calls."""
    largest = [1.0]

    def f(X):
        largest[0] = max(largest[0], float(np.abs(X).max(initial=0.0)))
        return X**2 if largest[0] < 3 else X**2 + 1e-3

    found = verdicts(square(), f=f, b=SQUARE["b"])
    assert "order-dependent" in failed(found).values() or "values-differ" in failed(found).values()


def test_a_call_counter():
    """A forward that is right the first time and not the second is not repeatable."""
    calls = []

    def f(X):
        calls.append(1)
        return X**2 + (0.0 if len(calls) % 2 else 0.5)

    assert failed(verdicts(square(), f=f, b=SQUARE["b"]))


def test_a_generator_that_is_seeded_inside():
    """Seeding the global generator inside is told beside a law that it breaks."""

    def f(X):
        np.random.seed(1)
        return MASKED["f"](X)

    found = verdicts(masked(), f=f, b=MASKED["b"])
    assert failed(found)["independence"] == "law-calls-identical"
    remarks = [remark for verdict in found.values() for remark in verdict.remarks]
    assert [(remark.code, remark.facts["function"]) for remark in remarks] == [("seeds-generator", "f")]


def test_a_generator_that_is_seeded_and_put_back():
    """A function that leaves the generator as it should be is not remarked on."""

    def f(X):
        keep = (np.random.default_rng(np.random.randint(2**31)).random(X.shape) >= RATE).astype(X.dtype)
        return X * keep / X.dtype.type(1 - RATE), keep / X.dtype.type(1 - RATE)

    found = verdicts(masked(), f=f, b=MASKED["b"])
    assert failed(found) == {}
    assert not [remark for verdict in found.values() for remark in verdict.remarks]


def test_functions_without_faults():
    """None of the probes finds anything in functions that keep to themselves."""
    for toy, functions in ((square(), SQUARE), (affine(), AFFINE), (loss(), LOSS), (masked(), MASKED)):
        found = verdicts(toy, **functions)
        assert failed(found) == {}
        assert not [remark for verdict in found.values() for remark in verdict.remarks]
