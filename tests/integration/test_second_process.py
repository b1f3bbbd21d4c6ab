"""The replay in a second process, with real ones: once for all exercises, and the same report every time."""

from __future__ import annotations

import pytest
from toy_course import DROP, MODEL

from grader.report.json_report import to_dict
from grader.worker.client import Worker

WRONG = {
    "model": MODEL.replace('params["W"] + params["b"]', 'params["W"] + 2 * params["b"]'),
    "drop": DROP.replace("rate).astype", "rate**0.5).astype"),
    "clip": MODEL.replace("return dY * (X > 0)", "return dY * (X > 1)"),
    "rank": MODEL.replace("return np.argsort(np.argsort", "return -np.argsort(np.argsort"),
}
FOUND = {
    "model": ("predict", "repeatable", "state-dependent"),
    "drop": ("drop", "independence", "state-dependent"),
    "clip": ("clip", "repeatable", "state-dependent"),
    "rank": ("rank", "is_a_permutation", "unmet-value"),
}


@pytest.fixture
def siblings(monkeypatch):
    """Every second worker that is started; `other` is what its files hold instead."""
    made, other = [], {}

    def sibling(worker):
        sources = {**worker._sources, **{name: source.encode() for name, source in other.items()}}
        made.append(Worker(worker._library, sources, worker._limits))
        return made[-1]

    monkeypatch.setattr(Worker, "sibling", sibling)
    return made, other


def codes(report):
    """(exercise, check, code) of what is not passed."""
    return {
        (exercise.name, verdict.check, verdict.finding.code)
        for exercise in report.exercises
        for verdict in exercise.verdicts
        if not verdict.passed
    }


@pytest.mark.parametrize("name", WRONG)
def test_what_is_right_in_the_first_process_only(graded, siblings, name):
    """One check is lost, and no other."""
    siblings[1]["drop.py" if name == "drop" else "model.py"] = WRONG[name]
    assert codes(graded()) == {FOUND[name]}


def test_one_second_process_for_all_exercises(graded, siblings):
    """It starts once, and it is gone afterwards."""
    report = graded()
    assert report.passed
    (second,) = siblings[0]
    assert second._child is None


def test_nothing_is_started_for_stubs(graded, siblings):
    """Without a good verdict there is nothing to defend."""
    graded(model="def predict(params, x):\n    raise NotImplementedError\n", drop="x = 1\n")
    assert siblings[0] == []


def test_the_report_is_the_same_every_time(graded, siblings):
    """Also where the second process finds something."""
    siblings[1]["drop.py"] = WRONG["drop"]
    one, two = (to_dict(graded(seed=5), with_times=False) for _ in range(2))
    assert one == two
