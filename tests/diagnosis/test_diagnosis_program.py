"""A reference is taken apart into steps, and put together again it is the same."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from grader.checks.trial import Trial
from grader.course.exercise import Exercise
from grader.course.loading import load_assignment
from grader.diagnosis.supposed.changes import changes
from grader.diagnosis.supposed.evidence import Sample
from grader.diagnosis.supposed.program import Ref, Unrecorded, record
from grader.inputs.case import leaves
from grader.inputs.tiers import slope_cases
from grader.oracles.reference import Reference

COURSE = Path(__file__).parents[2]
EXERCISES = [
    exercise
    for name in ("assignment1", "assignment2")
    for exercise in load_assignment(COURSE, name).exercises
    if exercise.reference is not None and exercise.law is None
]
of_every_exercise = pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.name)


def sample_of(exercise: Exercise) -> tuple[Sample, Reference]:
    """One case of an exercise, with a random upstream gradient."""
    reference, case = Reference(exercise), slope_cases(exercise, 0)[0]
    values = reference.forward(case, {}).expected
    rng = np.random.default_rng(0)
    upstream = {name: rng.normal(size=array.shape) for name, array in values.items()} if exercise.back else {}
    return Sample(exercise, case, reference, {}, upstream or {"loss": np.asarray(1.0)}, {}), reference


@of_every_exercise
def test_the_steps_give_the_reference(exercise: Exercise) -> None:
    """Run again step by step, in each form, the program gives what the reference gives."""
    sample, reference = sample_of(exercise)
    expected = reference.forward(sample.case, {}).expected
    for program in (sample.program, sample.textbook, sample.probabilities, *sample.other_forms):
        assert program.steps
        again = program.outputs_if(0, program.values[0])
        for name, array in expected.items():
            np.testing.assert_allclose(again[name].numpy(), array, rtol=1e-10, atol=1e-12)


@of_every_exercise
def test_the_reverse_pass_gives_the_gradients(exercise: Exercise) -> None:
    """Step by step the gradients are those of autograd, and what is pulled back is linear."""
    if not exercise.gradients:
        pytest.skip("nothing is differentiated")
    sample, reference = sample_of(exercise)
    expected = leaves(reference.gradients(sample.case, sample.upstream, {}).expected)
    for name, owner in exercise.gradients.items():
        np.testing.assert_allclose(sample.right[owner], expected[name], rtol=1e-9, atol=1e-12)
    whole = sample.reverse.pull(*_last(sample))
    for owner in sample.right:
        np.testing.assert_allclose(whole[owner].numpy(), sample.right[owner], rtol=1e-9, atol=1e-12)


def _last(sample: Sample) -> tuple[int, torch.Tensor]:
    (name, place), *_ = sample.program.outputs.items()
    return place, sample.upstreams[name]


@of_every_exercise
def test_every_change_changes_something_or_crashes(exercise: Exercise) -> None:
    """Changes have keys of their own, and most of them change the results."""
    program = sample_of(exercise)[0].program
    found = list(changes(program))
    assert len({change.key for change in found}) == len(found)
    right = {name: program.values[at] for name, at in program.outputs.items()}
    changed = 0
    for change in found:
        try:
            with torch.no_grad():
                other = program.outputs_if(change.place, change.make(program.values))
        except (RuntimeError, IndexError, ValueError, TypeError):
            continue
        changed += any(
            other[name].shape != value.shape or not torch.equal(other[name], value) for name, value in right.items()
        )
    assert changed >= len(found) // 3


def test_a_formula_is_readable() -> None:
    """A value is told as a formula over the inputs."""
    inputs = {"X": torch.ones(2, 3), "W": torch.ones(3, 4), "b": torch.ones(4)}
    program = record(lambda t: {"Y": torch.relu(t["X"] @ t["W"] + t["b"]) ** 2}, inputs)
    assert program.text(program.outputs["Y"], depth=5) == "relu((X @ W) + b)**2"
    assert program.steps[0].operands == (Ref(0), Ref(1))


def test_a_reference_that_works_in_place_is_not_recorded() -> None:
    """It is left alone, and nothing is supposed about it."""

    def doubled(tensors: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
        Y = tensors["X"] * 1
        Y.mul_(2)
        return {"Y": Y}

    with pytest.raises(Unrecorded):
        record(doubled, {"X": torch.ones(3)})


def test_trials_are_the_evidence() -> None:
    """A forward that raised is no sample."""
    from grader.checks.results import Results
    from grader.diagnosis.supposed.evidence import forward_samples
    from grader.records import Finding

    exercise = EXERCISES[0]
    case = slope_cases(exercise, 0)[0]
    crashed = Trial(case, Results(problem=Finding("raised")))
    assert forward_samples(exercise, Reference(exercise), [crashed]) == []
