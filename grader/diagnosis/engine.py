"""From the evidence on one exercise to what was misunderstood."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

import numpy as np

from grader.checks.hearing import Hearing
from grader.checks.trial import Trial, play
from grader.course.exercise import Exercise
from grader.diagnosis import manners
from grader.diagnosis.random_functions.asking import drawing, passes_of, playing
from grader.diagnosis.random_functions.mask_gradients import diagnose_mask
from grader.diagnosis.random_functions.randomness import diagnose_law
from grader.diagnosis.supposed import extremes
from grader.diagnosis.supposed.candidates import of_backward, of_forward
from grader.diagnosis.supposed.choosing import chosen, rivals
from grader.diagnosis.supposed.evidence import Sample, backward_samples, forward_samples, same
from grader.diagnosis.supposed.locus import located
from grader.diagnosis.supposed.pointwise import formula_of, is_entrywise
from grader.diagnosis.supposed.program import Unrecorded
from grader.diagnosis.supposed.proof import Match, Named, matches
from grader.inputs.tiers import cases, square_cases
from grader.oracles.reference import Reference
from grader.records import Diagnosis, Status

COMPARED = ("values-differ", "gradient-differs", "fd-differs", "not-finite", "wrong-shape", "raised", "not-linear")
LAWS = ("support", "distribution", "independence")
TIERS = ("generic", "slopes")
Told = list[tuple[Match, tuple[str, ...]]]
"""Matches, each with the names of other mistakes that give the same."""
SURE = 4
"""On fewer inputs that tell it apart, a mistake is certain only if no other gives the same."""


def diagnose(hearing: Hearing) -> tuple[Diagnosis, ...]:
    """What explains the failures of an exercise; () where nothing was proved."""
    found = manners.of_findings(hearing)
    explained = {check for item in found for check in item.explains}
    with suppress(Unrecorded), np.errstate(all="ignore"):
        if "values" not in explained:
            found = [*_forward(hearing), *found]
        masked = _masked(hearing) if hearing.exercise.law is not None else []
        if masked:
            found = [*(item for item in found if "gradient" not in item.explains), *masked]
        elif not explained & {"gradient", "finite_differences"}:
            found = [*found, *_backward(hearing)]
    return tuple(found)


def _compared(hearing: Hearing, *checks: str) -> tuple[str, ...]:
    """Those of the checks that failed because results differ."""
    verdicts = [hearing.ledger.verdicts.get(check) for check in checks]
    return tuple(
        verdict.check
        for verdict in verdicts
        if verdict is not None
        and verdict.status in (Status.FAILED, Status.CRASHED)
        and verdict.finding is not None
        and verdict.finding.code in COMPARED
    )


def _forward(hearing: Hearing) -> list[Diagnosis]:
    if hearing.exercise.law is not None:
        return _drawn(hearing)
    if hearing.reference is None:
        return []
    explains = _compared(hearing, "values")
    if not explains:
        late = _compared(hearing, "extremes")
        return _told(hearing, extremes.explained(hearing), late, 0) if late else []
    return _told(hearing, _proved(hearing, forward_samples, _of_forward), explains, 0)


def _of_forward(samples: Sequence[Sample]) -> list[Match]:
    formula = formula_of(samples) if samples and is_entrywise(samples[0]) else None
    found = matches(samples, of_forward, _failing(samples))
    return [formula, *found] if formula is not None else found


def _of_backward(samples: Sequence[Sample]) -> list[Match]:
    return matches(samples, of_backward, _failing(samples))


def _proved(
    hearing: Hearing,
    samples_of: Callable[[Exercise, Reference, Sequence[Trial]], list[Sample]],
    explained: Callable[[Sequence[Sample]], list[Match]],
) -> Told:
    """What explains the results of the trials; where several mistakes do on few inputs, more are asked for."""
    assert hearing.reference is not None
    trials = _trials(hearing)
    samples = samples_of(hearing.exercise, hearing.reference, trials)
    told = _chosen(samples, explained(samples))
    if any(others for _, others in told):
        more = [case for case in cases(hearing.exercise, hearing.seed + 1) if case.tier in TIERS]
        trials += play(hearing.student, more, hearing.reference)
        samples = samples_of(hearing.exercise, hearing.reference, trials)
        told = _chosen(samples, explained(samples))
    return told


def _drawn(hearing: Hearing) -> list[Diagnosis]:
    """What is wrong with what a random function draws."""
    failed = [v.check for v in hearing.ledger.in_order() if v.status is Status.FAILED and v.check in LAWS]
    if not failed or hearing.sampled is None:
        return []
    student, sampled = hearing.student, hearing.sampled
    found = diagnose_law(
        hearing.exercise, sampled.cases, sampled.groups, drawing(student, hearing.seed), _seeded(hearing)
    )
    return [replace(item, explains=tuple(failed)) for item in found]


def _seeded(hearing: Hearing) -> str:
    """The generator that the function was seen to seed; "" if none."""
    remarks = [remark for verdict in hearing.ledger.in_order() for remark in verdict.remarks]
    return next((str(r.facts["generator"]) for r in remarks if r.code == "seeds-generator"), "")


def _backward(hearing: Hearing) -> list[Diagnosis]:
    explains = _compared(hearing, "gradient", "finite_differences")
    if not explains or hearing.reference is None or hearing.exercise.law is not None:
        return []
    return _told(hearing, _proved(hearing, backward_samples, _of_backward), explains, -1)


def _masked(hearing: Hearing) -> list[Diagnosis]:
    """What is wrong with how a random function's backward uses the mask."""
    failed = [v.check for v in hearing.ledger.in_order() if v.status is Status.FAILED]
    explains = tuple(check for check in failed if check in ("gradient", "finite_differences"))
    if not explains or hearing.reference is None:
        return []
    passes = passes_of(hearing.student, hearing.trials)
    found = diagnose_mask(hearing.exercise, passes, playing(hearing.student, hearing.seed))
    return [replace(item, explains=explains) for item in found]


def _trials(hearing: Hearing) -> list[Trial]:
    """The trials on which functions are compared; more of them, with equal sizes, where most of them crashed."""
    trials = [trial for trial in hearing.trials if trial.case.tier in TIERS]
    if any(_crashed(trial) for trial in trials):
        trials += play(hearing.student, square_cases(hearing.exercise, hearing.seed), hearing.reference)
    return trials


def _crashed(trial: Trial) -> bool:
    problems = [results.problem for results in (trial.forward, *trial.backwards) if results is not None]
    return any(problem is not None and problem.code == "raised" for problem in problems)


def _failing(samples: Sequence[Sample]) -> list[str]:
    paths = dict.fromkeys(path for sample in samples for path in sample.right)
    return [
        path
        for path in paths
        if any(path in sample.yours and not same(sample.yours[path], sample.right[path]) for sample in samples)
    ]


def _chosen(samples: Sequence[Sample], found: Sequence[Match]) -> Told:
    """The matches that are told, each with its rivals; the place of what is wrong where nothing explains it."""
    failing = _failing(samples)
    best = chosen(found, failing)
    left = [path for path in failing if not any(path in match.paths for match in best)]
    places = [located(samples, path) for path in left]
    told = [(match, rivals(found, match) if match.cases < SURE else ()) for match in best]
    return [*told, *((place, ()) for place in places if place is not None)]


def _told(hearing: Hearing, found: Told, explains: tuple[str, ...], which: int) -> list[Diagnosis]:
    """Matches as diagnoses of the function that is number `which` of the exercise."""
    names = {owner: name for name, owner in hearing.exercise.gradients.items()} if which else {}
    told: list[Diagnosis] = []
    for match, others in found:
        outputs = [_output(path, names) for path in match.paths]
        for item in match.named:
            facts = {**_plain(item, names), "function": hearing.exercise.functions[which], "outputs": outputs}
            if len(match.named) > 1:
                facts["besides"] = [other.name for other in match.named if other is not item]
            told.append(Diagnosis(item.name, facts, not others, explains, match.cases, others))
    return _merged(told)


def _merged(told: Sequence[Diagnosis]) -> list[Diagnosis]:
    """Diagnoses of one name that differ in their outputs only, as one."""
    found: dict[str, Diagnosis] = {}
    for item in told:
        facts = {key: value for key, value in item.facts.items() if key != "outputs"}
        key = item.name if item.name == "results-swapped" else f"{item.name} {facts}"
        before = found.get(key)
        if before is not None:
            outputs = list(dict.fromkeys([*before.facts["outputs"], *item.facts["outputs"]]))
            item = replace(before, facts={**before.facts, "outputs": outputs})
        found[key] = item
    return list(found.values())


def _output(path: str, names: dict[str, str]) -> str:
    owner, bracket, key = path.partition("[")
    return names.get(owner, owner) + bracket + key


def _plain(item: Named, names: dict[str, str]) -> dict[str, Any]:
    facts = dict(item.facts)
    if "results" in facts:
        first, second = (_output(path, names) for path in facts.pop("results"))
        facts |= {"yours": second, "expected": first}
    return facts
