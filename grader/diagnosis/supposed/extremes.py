"""Forwards that are right but for extreme values: the form of the formula that overflows in just the same places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

import numpy as np

from grader.checks.hearing import Hearing
from grader.checks.trial import Trial, play
from grader.diagnosis.supposed.candidates import TRUTH, Candidate, Wanted, of_forward
from grader.diagnosis.supposed.evidence import Arrays, Sample, forward_samples, same
from grader.diagnosis.supposed.program import Program
from grader.diagnosis.supposed.proof import FEWEST, Match, Named, matches
from grader.inputs.tiers import cases

Told = list[tuple[Match, tuple[str, ...]]]


def explained(hearing: Hearing) -> Told:
    """What explains results that are wrong at extreme values only."""
    assert hearing.reference is not None
    trials = [*hearing.of_tiers("extremes"), *hearing.of_tiers("values", ("edge",)), *_more(hearing)]
    samples = forward_samples(hearing.exercise, hearing.reference, trials)
    failing = [path for path in (samples[0].right if samples else {}) if any(_wrong(s, path) for s in samples)]
    fitting = [match for match in matches(samples, _forms, failing, ALL) if match.finish in ("exact", "clipped")]
    found = [_renamed(match, samples) for match in fitting if len(match.named) == 1]
    found.sort(key=lambda match: ORDER.index(match.named[0].name) if match.named[0].name in ORDER else len(ORDER))
    if found:
        others = dict.fromkeys(match.named[0].name for match in found)
        return [(found[0], tuple(name for name in others if name != found[0].named[0].name))]
    bound = _bound(samples, failing)
    if bound is None:
        return []
    return [(Match(TRUTH, "exact", (Named("overflow", {"bound": bound}),), tuple(failing), len(samples)), ())]


ORDER = ("max-of-whole-array", "max-not-subtracted", "log-of-zero", "overflow", "epsilon-added")


def _more(hearing: Hearing) -> list[Trial]:
    """More inputs with extreme values, so that causes can be told apart."""
    exercise = hearing.exercise
    drawn = [case for seed in range(1, 4) for case in cases(exercise, hearing.seed + seed) if case.tier == "extreme"]
    return play(hearing.student, drawn, hearing.reference)


ALL = 60
"""All cases are tried: those that are right tell forms apart that fail alike."""
KINDS = ("skip", "term", "axis", "other", "epsilon", "clamp")
"""The changes that can leave everything right but extreme values."""


def _forms(sample: Sample, wanted: Wanted = None) -> Iterator[Candidate]:
    """The forms that are not always finite, and changes of the stable one."""
    forms = {"textbook": sample.textbook, "probabilities": sample.probabilities}
    forms |= {f"form {place}": program for place, program in enumerate(sample.other_forms)}
    for form, program in forms.items():
        yield Candidate((form,), "overflow", partial(_outputs, program))
    for candidate in of_forward(sample, wanted):
        if len(candidate.key) > 1 and candidate.key[1] in KINDS:
            yield candidate


def _outputs(program: Program) -> Arrays:
    return {name: program.values[at].numpy() for name, at in program.outputs.items()}


def _wrong(sample: Sample, path: str) -> bool:
    return path in sample.yours and not same(sample.yours[path], sample.right[path])


def _renamed(match: Match, samples: Sequence[Sample]) -> Match:
    """What a change is called when it only shows at extreme values."""
    form, kind = match.key[0], match.key[1] if len(match.key) > 1 else ""
    program = samples[0].program
    name = match.named[0].name
    if form == "plain" and kind in ("skip", "term", "axis"):
        step = program.steps[match.key[2] - len(program.inputs)]
        if step.op == "sub" and kind != "axis":
            name = "max-not-subtracted"
        elif step.op == "amax":
            name = "max-of-whole-array"
    elif form == "textbook" and not kind:
        soft = any("softmax" in group.op for group in program.groups)
        name = "max-not-subtracted" if soft else "overflow"
    elif form == "probabilities" and not kind:
        name = "log-of-zero"
    if name == match.named[0].name:
        return match
    return Match(match.key, match.finish, (Named(name, {}),), match.paths, match.cases)


def _bound(samples: Sequence[Sample], failing: Sequence[str]) -> float | None:
    """The size of an input beyond which results, entry by entry, are not finite and should be, and only there."""
    wrong, right = [], []
    for sample in samples:
        inputs = list(sample.case.floats().values())
        for path in failing:
            target = sample.targets.get(path)
            if target is None or len(inputs) != 1 or inputs[0].shape != target.yours.shape:
                return None
            bad = ~np.isfinite(target.yours) & np.isfinite(target.right)
            if not same(np.where(bad, 0.0, target.yours), np.where(bad, 0.0, target.right)):
                return None
            wrong += list(inputs[0][bad])
            right += list(inputs[0][~bad])
    if len(wrong) < FEWEST:
        return None
    bound = float(min(abs(x) for x in wrong))
    sides = {x > 0 for x in wrong}
    beyond = [x for x in right if abs(x) >= bound and (x > 0) in sides]
    return None if beyond else bound
