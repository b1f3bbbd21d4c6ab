"""A course of one's own, from its spec to the report, with a NumPy submission."""

from __future__ import annotations

import numpy as np
import pytest
from toy_course import DROP, MODEL

from grader.records import Status


def by_name(report):
    """The exercises of a report by name."""
    return {exercise.name: exercise for exercise in report.exercises}


def findings(exercise):
    """Check -> code of its finding, for what is not passed and not skipped."""
    return {
        verdict.check: verdict.finding.code
        for verdict in exercise.verdicts
        if verdict.status not in (Status.PASSED, Status.SKIPPED)
    }


@pytest.mark.parametrize("seed", [0, 7])
def test_the_solution_passes(graded, seed):
    """With any seed a solution earns everything, and the report says what it is about."""
    heard = []
    report = graded(seed, on_exercise=heard.append)
    assert report.passed
    assert report.points == report.max_points == 10.5
    assert (report.library, report.assignment, report.seed) == ("numpy", "own", seed)
    assert report.title == ("Own course", "自己的课程")
    assert tuple(heard) == report.exercises
    assert [exercise.name for exercise in report.exercises] == ["predict", "drop", "clip", "rank"]
    assert by_name(report)["clip"].line == 12
    assert report.notes == {}
    assert report.printed == ""


def test_the_stubs_are_to_do(graded, own_assignment):
    """The stubs themselves are to do, without points."""
    stubs = {name: (own_assignment.folder / f"{name}.py").read_text() for name in ("model", "drop")}
    report = graded(**stubs)
    assert report.points == 0
    assert report.max_points == 10.5
    assert {exercise.status for exercise in report.exercises} == {Status.TODO}


def test_only_some_exercises(graded):
    """Names limit the work."""
    report = graded(names=["clip", "rank"])
    assert [exercise.name for exercise in report.exercises] == ["clip", "rank"]
    assert report.max_points == 3.5


def test_a_wrong_entry_in_a_dict(graded):
    """The entry of the dict is named, on two examples or few."""
    report = graded(model=MODEL.replace('"b": dy.sum(0)', '"b": dy[0]'))
    exercise = by_name(report)["predict"]
    assert findings(exercise)["gradient"] == "gradient-differs"
    finding = next(verdict.finding for verdict in exercise.verdicts if verdict.check == "gradient")
    assert finding.facts["output"] == "dparams[b]"
    assert finding.replay.sizes["N"] == 2
    assert "dparams['b']" in finding.replay.code
    assert sum(other.points for name, other in by_name(report).items() if name != "predict") == 7.5


def test_the_wrong_subgradient(graded):
    """Where the spec says "as reference", the other choice at 0 is wrong."""
    assert findings(by_name(graded(model=MODEL.replace("X > 0", "X >= 0")))["clip"]) == {
        "gradient": "gradient-differs"
    }


def test_a_mask_that_is_not_kept_to(graded):
    """A backward that draws a mask anew is wrong, the forward is right."""
    anew = DROP.replace("return dY * mask", "return dY * (np.random.random(dY.shape) > 0.3) / 0.75")
    exercise = by_name(graded(drop=anew))["drop"]
    assert "gradient" in findings(exercise)
    assert {"support", "distribution", "independence"}.isdisjoint(findings(exercise))


def test_the_law_of_the_mask(graded):
    """Keep and drop rate mixed up is told by the law."""
    exercise = by_name(graded(drop=DROP.replace(">= rate", "< rate")))["drop"]
    assert "distribution" in findings(exercise) or "support" in findings(exercise)


def test_a_law_with_inputs_shrinks(graded):
    """A free-form law is told at the smallest input."""
    exercise = by_name(
        graded(
            model=MODEL + "\n\nright = rank\n\n\ndef rank(x):\n    return right(x) if len(x) < 3 else 0 * x\n"
        )
    )["rank"]
    assert findings(exercise) == {"is_a_permutation": "unmet-value"}
    verdict = exercise.verdicts[0]
    assert verdict.sentence == (
        "The ranks are the numbers from 0 to n - 1, each once.",
        "名次是从 0 到 n-1 的一个排列。",
    )
    assert verdict.finding.replay.sizes == {"N": 3}
    assert eval(verdict.finding.replay.inputs["x"], {"np": np}).shape == (3,)


def test_a_torch_submission_of_the_same_course(graded):
    """One spec serves both libraries."""
    model = (
        MODEL.replace("import numpy as np", "import torch")
        .replace("np.maximum(X, 0)", "torch.relu(X)")
        .replace('np.argsort(np.argsort(x, kind="stable"), kind="stable")', "torch.argsort(torch.argsort(x))")
    )
    drop = DROP.replace("import numpy as np", "import torch").replace(
        "(np.random.random(X.shape) >= rate).astype(X.dtype) / X.dtype.type(1 - rate)",
        "(torch.rand(X.shape) >= rate).to(X.dtype) / (1 - rate)",
    )
    report = graded(model=model, drop=drop)
    assert report.library == "torch"
    assert [
        (exercise.name, findings(exercise))
        for exercise in report.exercises
        if exercise.status is not Status.PASSED
    ] == []
