"""The replay in a second process: what it finds, what it leaves alone, and how much of the calls it covers."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from fake_runner import FakeRunner, Stop, fake_student
from toy_exercises import AFFINE, LOSS, MASKED, RATE, SQUARE, TOYS, exercise, failed, loss, masked, square

from grader.checks.elsewhere import SHARE
from grader.checks.judge import judge
from grader.checks.resampling import LUCK, luck
from grader.report.messages import message
from grader.spec import Kept, Normal, expect, law, text


def judged(toy, first, second, seed=0, **options):
    """The hearing of a student whose functions are `first`, and `second` in the second process; and both runners."""
    student = fake_student(toy, **first)
    there = FakeRunner(second)
    started = []
    student = replace(student, second=lambda: started.append(there) or there)
    return judge(student, seed, **options), student.runner, there if started else None


def found(toy, first, second, **options):
    """Check -> verdict."""
    return {verdict.check: verdict for verdict in judged(toy, first, second, **options)[0].ledger.in_order()}


@pytest.mark.parametrize("name", TOYS)
def test_right_functions_lose_nothing(name):
    """Where both processes give the same, every check passes."""
    toy, functions = TOYS[name]
    assert failed(found(toy(), functions, functions)) == {}


@pytest.mark.parametrize("name", ["square", "affine", "loss"])
def test_a_forward_that_is_right_in_the_first_process_only(name):
    """Nothing but the replay can tell; it costs the check on repeatability."""
    toy, functions = TOYS[name]

    def wrong(*args):
        result = functions["f"](*args)
        return (result[0] + 0.5, *result[1:]) if isinstance(result, tuple) else result + 0.5

    verdicts = found(toy(), functions, {**functions, "f": wrong})
    assert failed(verdicts) == {"repeatable": "state-dependent"}
    facts = verdicts["repeatable"].finding.facts
    assert facts["second"] - facts["first"] == pytest.approx(0.5)
    assert facts["function"] == "f"
    assert verdicts["repeatable"].points == 0
    assert "print(" in verdicts["repeatable"].finding.replay.code


def test_a_gradient_beside_a_loss():
    """Where loss and gradient come in one, the gradient is compared too."""
    second = {"f": lambda *args: (LOSS["f"](*args)[0], LOSS["f"](*args)[1] + 1)}
    assert found(loss(), LOSS, second)["repeatable"].finding.facts["output"] == "dX"


def test_a_backward_that_is_right_in_the_first_process_only():
    """The backward is named, and its own check is left alone."""
    verdicts = found(square(), SQUARE, {**SQUARE, "b": lambda dY, X: 2 * X * dY + 0.25})
    assert failed(verdicts) == {"repeatable": "state-dependent"}
    assert verdicts["repeatable"].finding.facts["function"] == "b"


def test_a_shape_that_is_another_there():
    """The shapes are told in the place of values."""
    verdicts = found(square(), SQUARE, {**SQUARE, "f": lambda X: (X**2).ravel()})
    facts = verdicts["repeatable"].finding.facts
    assert facts["output"] == "Y.shape"
    assert len(facts["first"]) == 2
    assert len(facts["second"]) == 1


def test_an_exception_there():
    """What raises there and not here is told as it was raised."""

    def raises(X):
        raise RuntimeError("only here")

    verdicts = found(square(), SQUARE, {**SQUARE, "f": raises})
    assert failed(verdicts) == {"repeatable": "raised"}
    assert "in a fresh process" in message(verdicts["repeatable"].finding, "en").headline


@pytest.mark.parametrize("reason", ["cpu", "wall", "signal", "start", "protocol"])
def test_a_second_process_that_is_stopped_accuses_nobody(reason):
    """A slow or a broken second process says nothing about the function."""

    def stops(X):
        raise Stop(reason)

    assert failed(found(square(), SQUARE, {**SQUARE, "f": stops})) == {}


def test_a_function_that_ends_the_second_process():
    """It leaves of its own will."""

    def leaves(X):
        raise Stop("exit")

    assert failed(found(square(), SQUARE, {**SQUARE, "f": leaves})) == {"repeatable": "stopped"}


def test_nothing_is_started_for_work_that_is_wrong_anyway():
    """The second process starts when there is a good verdict to defend."""
    wrong = {"f": lambda X: X.sum()}
    assert judged(exercise(reference=lambda X: X), wrong, wrong)[2] is None


@pytest.mark.parametrize("name", TOYS)
def test_a_share_of_all_tiers_is_replayed_in_another_order(name):
    """At least a tenth of the calls, some of each tier, not in the order of the first process, the same every time."""
    toy, functions = TOYS[name]
    hearing, here, there = judged(toy(), functions, functions, seed=3)
    again = judged(toy(), functions, functions, seed=3)[2]
    compared = sum((trial.forward is not None) + len(trial.backwards) for trial in hearing.trials)
    if hearing.sampled is not None:
        compared += sum(len(group.samples) for group in hearing.sampled.groups)
    assert 0.1 * compared <= len(there.calls) < SHARE * len(here.calls)
    seeds = {trial.case.seed: place for place, trial in enumerate(hearing.trials)}
    order = [seeds[call.seed] for call in there.calls if call.seed in seeds]
    assert {hearing.trials[place].case.tier for place in order} == {trial.case.tier for trial in hearing.trials}
    assert order != sorted(order)
    assert order[0] != 0
    assert len(hearing.trials) - 1 in order
    assert [(call.function, call.seed) for call in again.calls] == [(call.function, call.seed) for call in there.calls]


def counting(limit):
    """The square for so many calls, then something else."""
    calls = []

    def f(X):
        calls.append(1)
        return X**2 + (0.0 if len(calls) <= limit else 0.5)

    return {**SQUARE, "f": f}


@pytest.mark.parametrize("limit", [1, 2, 10, 40, 55])
def test_a_function_that_is_right_for_its_first_calls(limit):
    """Whatever the number is, as long as it lies among the calls that are judged."""
    assert failed(found(square(), counting(limit), counting(limit)))


def test_a_backward_that_is_wrong_anyway_costs_nothing_twice():
    """Only what was found right is defended."""
    wrong = {**SQUARE, "b": lambda dY, X: X * dY}
    verdicts = found(square(), wrong, {**SQUARE, "b": lambda dY, X: X * dY + 1})
    assert verdicts["repeatable"].passed
    assert not verdicts["gradient"].passed


def drops(rate, generator=np.random):
    """Dropout at another rate than it scales for."""

    def f(X):
        mask = (generator.random(X.shape) >= rate).astype(X.dtype) / X.dtype.type(1 - RATE)
        return X * mask, mask

    return {**MASKED, "f": f}


BIG = {"samples": ({"N": 40, "D": 50},)}


def test_a_random_function_with_another_rate_there():
    """From the same seed it draws something else: that costs the check on independence."""
    verdicts = found(masked(**BIG), drops(RATE), drops(RATE + 0.05))
    assert failed(verdicts) == {"independence": "state-dependent"}
    assert verdicts["independence"].false_alarm is not None


@pytest.mark.parametrize("seed", range(3))
def test_a_generator_of_its_own_is_nobodys_fault(seed):
    """Two processes then draw different numbers, and the law still holds."""
    first, second = (drops(RATE, np.random.default_rng(number)) for number in (seed, seed + 100))
    assert failed(found(masked(**BIG), first, second, seed=seed)) == {}


def test_a_generator_of_its_own_and_a_value_that_no_law_allows():
    """What no draw gives is told, whoever draws."""

    def unscaled(X):
        mask = (np.random.default_rng().random(X.shape) >= RATE).astype(X.dtype)
        return X * mask, mask

    first = drops(RATE, np.random.default_rng(1))
    assert failed(found(masked(**BIG), first, {**MASKED, "f": unscaled})) == {"independence": "law-kept-value"}


def test_the_backward_of_a_random_forward():
    """It is compared where the forward drew the same."""
    verdicts = found(masked(**BIG), MASKED, {**MASKED, "b": lambda dY, mask: dY})
    assert failed(verdicts) == {"gradient": "state-dependent"}


def test_luck():
    """Large samples do not agree by chance; small ones and those without chance do."""
    assert luck(Kept(0.75, np.ones((40, 50)))) < LUCK
    assert luck(Kept(0.75, np.ones(5))) > LUCK
    assert luck(Kept(1.0, np.ones((40, 50)))) == 1.0
    assert luck(Normal(1.0, (3, 2))) < LUCK
    assert luck(Normal(0.0, (30, 20))) == 1.0


def with_law(check):
    """An exercise that is judged by a law only."""
    toy = exercise("f(X) -> Y", inputs={})
    return replace(toy, laws=(law(toy)(check),))


def is_zero(student):
    """Zeros come back."""
    expect(float(np.max(student.f(np.zeros(2)))) == 0.0, text("not zero", "不是零"))


def test_a_law_that_is_unmet_there():
    """The check that the law is fails, and says where."""
    verdicts = found(with_law(is_zero), {"f": lambda X: X}, {"f": lambda X: X + 1})
    assert verdicts["is_zero"].finding.facts["en"] == "in a second process, not zero"
    assert not verdicts["is_zero"].passed


def test_a_law_that_fails_once_by_chance():
    """A second run with another seed holds, so nothing is lost."""
    calls = []

    def now_and_then(X):
        calls.append(1)
        return X + (len(calls) == 1)

    assert failed(found(with_law(is_zero), {"f": lambda X: X}, {"f": now_and_then})) == {}
    assert len(calls) == 2


def test_bad_arguments_that_are_accepted_there():
    """A refusal must hold there too."""

    def refuses(X):
        if not len(X):
            raise ValueError("empty")
        return X**2

    toy = square(raises=({"N": 0},))
    assert failed(found(toy, {**SQUARE, "f": refuses}, SQUARE)) == {"bad_arguments": "accepted"}


def test_a_cache_is_handed_back_there():
    """The backward gets what its own forward returned in that process."""
    there = judged(TOYS["affine"][0](), AFFINE, AFFINE)[2]
    assert {call.function for call in there.calls} == {"f", "b"}
