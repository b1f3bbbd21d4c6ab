"""Which supposed mistakes give just what the student gave, on all inputs?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from grader.diagnosis.supposed.candidates import TRUTH, Candidate, Wanted
from grader.diagnosis.supposed.evidence import Sample, Target, is_noise
from grader.diagnosis.supposed.factors import recognised, with_sizes
from grader.diagnosis.supposed.finishes import FINISHES, shared
from grader.diagnosis.supposed.weights import weight
from grader.inputs.case import FloatArray

Generate = Callable[[Sample, Wanted], Iterator[Candidate]]
SHARES = {"path-missing": "path-scaled", "term-missing": "term-scaled"}
FEWEST = 2
"""On fewer inputs that tell a mistake from what is right, an agreement may be chance."""
ALIKE = 4
"""Of the mistakes that give the same numbers on an input, so many go on to the next input, the simplest first."""
COMPOSABLE = ("exact", "scaled", "shared", "replaced", "transposed", "reshaped")
"""The finishes that may come on top of another mistake."""
MOST = 10
"""On as many inputs every mistake is tried."""


@dataclass(frozen=True)
class Named:
    """One misconception in a proof: its name, and what its sentence needs."""

    name: str
    facts: Mapping[str, Any]


@dataclass(frozen=True)
class Match:
    """A mistake, or two that come together, that gives the student's results at `paths` on `cases` inputs."""

    key: tuple[Any, ...]
    finish: str
    named: tuple[Named, ...]
    paths: tuple[str, ...]
    cases: int


@dataclass(frozen=True)
class _Try:
    """A mistake with a finish, at one path."""

    key: tuple[Any, ...]
    finish: str
    path: str


def matches(samples: Sequence[Sample], generate: Generate, failing: Sequence[str], most: int = MOST) -> list[Match]:
    """Everything that explains results at failing paths, tried on at most so many cases."""
    found: list[Match] = []
    left = list(failing)
    while left:
        ordered = _telling(samples, left, most)
        wrong = [path for path in left if ordered and _is_wrong(ordered[0], path)]
        if not wrong:
            break
        found += _matches(ordered, generate, wrong)
        left = [path for path in left if path not in wrong]
    return found


def _matches(samples: Sequence[Sample], generate: Generate, failing: Sequence[str]) -> list[Match]:
    first, *others = samples
    known, fits, _ = _on(first, generate, failing, None)
    fits, found = _lightest(known, fits, first), [known]
    for sample in others:
        if not fits:
            break
        known, seen, misfits = _on(sample, generate, failing, fits)
        found.append(known)
        fits = {
            attempt: [*numbers, *seen.get(attempt, [None])]
            for attempt, numbers in fits.items()
            if attempt in seen or (attempt not in misfits and _is_right(sample, attempt.path))
        }
    return _gathered(found, fits, samples)


def _lightest(known: Mapping[Any, Candidate], fits: Mapping[_Try, Any], sample: Sample) -> dict[_Try, Any]:
    """Of the attempts that predict the same on a case, the few that suppose least."""
    alike: dict[tuple[Any, ...], list[_Try]] = defaultdict(list)
    for attempt in fits:
        predicted = (known[attempt.key].arrays() or {})[attempt.path]
        size = float(np.abs(sample.targets[attempt.path].yours).max()) or 1.0
        alike[attempt.path, attempt.finish, np.round(predicted / size, 6).tobytes()].append(attempt)
    kept: dict[_Try, Any] = {}
    for attempts in alike.values():
        by_weight = sorted(attempts, key=lambda attempt: weight(attempt.key, known[attempt.key].name))
        kept |= {attempt: fits[attempt] for attempt in by_weight[:ALIKE]}
    return kept


def _is_right(sample: Sample, path: str) -> bool:
    return path in sample.targets and sample.targets[path].plain


def _is_wrong(sample: Sample, path: str) -> bool:
    return path in sample.targets and not sample.targets[path].plain


def _telling(samples: Sequence[Sample], failing: Sequence[str], most: int) -> list[Sample]:
    """Some cases, those first that tell most: distinct sizes, many numbers, something wrong; then right ones.

    On the first one no setting is 0, if it can be: what that multiplies would not be there.
    """
    usable = [sample for sample in samples if any(path in sample.targets for path in failing)]

    def rank(sample: Sample) -> tuple[bool, bool, int]:
        targets = [sample.targets[path] for path in failing if path in sample.targets]
        return (
            all(target.plain for target in targets),
            sample.case.tier != "slopes",
            -sum(target.yours.size for target in targets),
        )

    ordered = sorted(usable, key=rank)
    first = min(ordered, key=lambda sample: (rank(sample)[0], 0 in sample.atoms.values()), default=None)
    ordered = _varied(sorted(ordered, key=lambda sample: sample is not first))
    wrong = [sample for sample in ordered if not rank(sample)[0]][: most - 2]
    right = [sample for sample in ordered if rank(sample)[0]]
    return [*wrong, *right[: most - len(wrong)]]


def _varied(samples: Sequence[Sample]) -> list[Sample]:
    """The same in another order: those whose sizes were not there yet come first, the first of all stays first."""
    seen: set[tuple[str, float]] = set()
    new: list[Sample] = []
    rest: list[Sample] = []
    for sample in samples:
        sizes = set(sample.atoms.items())
        (rest if sizes and sizes <= seen else new).append(sample)
        seen |= sizes
    return [*new, *rest]


def _tries(candidate: Candidate, path: str, failing: Sequence[str]) -> list[_Try]:
    """What may come on top of a mistake; nothing on top of a right backward of another forward, which fits too much."""
    if path not in failing:
        return []
    return [
        _Try(candidate.key, finish, path)
        for finish in FINISHES
        if (finish != "shared" or candidate.linear)
        and (finish != "replaced" or candidate.without is not None)
        and (finish != "exact" or candidate.key != TRUTH)
        and (finish in COMPOSABLE or candidate.key == TRUTH)
        and (finish == "exact" or candidate.name != "gradient-of-other-forward")
    ]


def _on(
    sample: Sample, generate: Generate, failing: Sequence[str], before: Collection[_Try] | None
) -> tuple[dict[tuple[Any, ...], Candidate], dict[_Try, list[float | None]], set[_Try]]:
    """The attempts that fit on one case, each with its number (None where it cannot be told from what is right).

    And those that do not fit. Tried are those that fitted before, or else everything; a mistake that would have
    crashed here neither fits nor not. Where a mistake changes nothing, what comes on top of it still must fit; the
    mistake is not among those that are told from what is right.
    """
    known: dict[tuple[Any, ...], Candidate] = {}
    fits: dict[_Try, list[float | None]] = {}
    misfits: set[_Try] = set()
    attempts: dict[tuple[Any, str], list[_Try]] = defaultdict(list)
    for attempt in before or ():
        attempts[attempt.key, attempt.path].append(attempt)
    wanted = None if before is None else {attempt.key for attempt in before}
    families = None if wanted is None else {key[0] for key in wanted}
    for candidate in generate(sample, families):
        if wanted is not None and candidate.key not in wanted:
            continue
        arrays = candidate.arrays()
        if arrays is None:
            continue
        for path, predicted in arrays.items():
            target = sample.targets.get(path)
            if target is None or not target.right.size:
                continue
            tries = attempts[candidate.key, path] if wanted is not None else _tries(candidate, path, failing)
            idle = candidate.key != TRUTH and target.is_right(predicted)
            if wanted is None and idle:
                continue
            if wanted is None and candidate.key != TRUTH and target.is_share(predicted):
                tries = [attempt for attempt in tries if attempt.finish not in ("scaled", "replaced", "shared")]
            alike = target.is_as_large(predicted)
            for attempt in tries:
                if idle and target.plain and attempt.finish != "scaled":
                    number = None
                elif attempt.finish == "replaced":
                    number = _replaced(target, candidate, path, predicted)
                else:
                    number = _fit(target, attempt, predicted, alike)
                if number is _MISFIT:
                    misfits.add(attempt)
                else:
                    fits[attempt] = [number]
                    known |= {} if idle else {candidate.key: candidate}
    return known, fits, misfits


_MISFIT: Any = object()
Fit = Any
"""A number, None, or _MISFIT."""


def _fit(target: Target, attempt: _Try, predicted: FloatArray, alike: bool) -> Fit:
    """The number of an attempt that fits, None where nothing can be told, else _MISFIT."""
    finish = FINISHES[attempt.finish]
    if target.plain:
        if not target.right.any():
            return None
        if finish.may_idle:
            return None if attempt.key == TRUTH else _MISFIT
        if attempt.finish == "shared":
            return 1.0
    if attempt.finish == "scaled" and is_noise(predicted, target.right) and is_noise(target.yours, target.right):
        return None
    if not finish.possible(target, predicted, alike):
        return _MISFIT
    number = finish.fit(target.yours, predicted, target.right)
    return _MISFIT if number is None else number


def _replaced(target: Target, candidate: Candidate, path: str, predicted: FloatArray) -> Fit:
    """The factor of the part that a mistake put in the place of the right one, the rest being right."""
    assert candidate.without is not None
    rest = candidate.without()[path]
    if is_noise(rest, target.right):
        return _MISFIT
    share = shared(target.yours, predicted, rest)
    return _MISFIT if share is None else 1.0 - share


def _gathered(
    known: Sequence[Mapping[tuple[Any, ...], Candidate]],
    fits: Mapping[_Try, Sequence[float | None]],
    samples: Sequence[Sample],
) -> list[Match]:
    """One match for all paths at which the same mistake with the same finish fits; `known` is by sample."""
    found: dict[tuple[Any, ...], Match] = {}
    for attempt, numbers in fits.items():
        told = [(number, sample) for number, sample in zip(numbers, samples, strict=True) if number is not None]
        by_sample = zip(known, samples, strict=True)
        alike = [(each[attempt.key], sample) for each, sample in by_sample if attempt.key in each]
        telling = [sample for _, sample in alike if _is_wrong(sample, attempt.path)]
        if len(telling) < FEWEST:
            continue
        named = _named(_for_all(alike), attempt.finish, told)
        if named is None:
            continue
        key = (attempt.key, attempt.finish, tuple((item.name, str(dict(item.facts))) for item in named))
        before = found.get(key)
        paths = (*(before.paths if before else ()), attempt.path)
        cases = max(len(telling), before.cases if before else 0)
        found[key] = Match(attempt.key, attempt.finish, named, paths, cases)
    return list(found.values())


def _for_all(alike: Sequence[tuple[Candidate, Sample]]) -> Candidate:
    """The mistake with facts that hold on all cases: a number that changes with them is told as the size that it is."""
    first, atoms = alike[0][0], [sample.atoms for _, sample in alike]
    facts = dict(first.facts)
    for name, value in facts.items():
        texts = [_text(candidate.facts.get(name)) for candidate, _ in alike]
        facts[name] = value if len(set(texts)) == 1 else with_sizes(texts, atoms)
    return replace(first, facts=facts)


def _text(fact: Any) -> str:
    return f"{fact:g}" if isinstance(fact, int | float) else str(fact)


def _named(candidate: Candidate, finish: str, told: Sequence[tuple[float, Sample]]) -> tuple[Named, ...] | None:
    own = (Named(candidate.name, candidate.facts),) if candidate.name else ()
    if finish == "exact":
        return own
    numbers, samples = [number for number, _ in told], [sample for _, sample in told]
    if finish == "replaced":
        factor = recognised(numbers, [sample.atoms for sample in samples])
        scaled = Named("path-scaled", {**candidate.way, "factor": factor})
        return None if factor in (None, "1") else (*own, scaled)
    if finish == "absolute":
        return (*own, Named("step-extra", {"step": "abs"}))
    if finish == "clipped":
        right = samples[0].right
        above = any(numbers[0] < array.max(initial=-np.inf) for array in right.values())
        constant = max(numbers) - min(numbers) <= 1e-9 * max(map(abs, numbers))
        return (*own, Named("clipped", {"high" if above else "low": numbers[0]})) if constant else None
    if finish in ("scaled", "shared"):
        if candidate.name == "term-extra":
            numbers = [1 - number for number in numbers]
        factor = recognised(numbers, [sample.atoms for sample in samples])
        if factor is None or (factor == "1" and candidate.name != "term-extra"):
            return None
        if finish == "shared":
            return (Named(SHARES.get(candidate.name, candidate.name), {**candidate.facts, "factor": factor}),)
        return own + named_factor(factor, samples[0])
    facts = {"decimals": int(numbers[0])} if finish == "rounded" else {}
    if finish == "rounded" and len(set(numbers)) > 1:
        return None
    return (*own, Named(FINISHES[finish].name, facts))


def named_factor(factor: str, sample: Sample) -> tuple[Named, ...]:
    """The names for a factor: the batch size, a sign, a 2, or another one."""
    sign: tuple[Named, ...] = ()
    if factor.startswith("-"):
        sign, factor = (Named("wrong-sign", {}),), factor[1:].strip("()") if factor[1:2] == "(" else factor[1:]
    batch = sample.batch
    if factor == "1":
        return sign
    setting = factor.removeprefix("1 / ")
    if factor.startswith("1 / ") and setting in sample.case.values:
        return (*sign, Named("setting-ignored", {"setting": setting}))
    names = {batch: "batch-size-missing", f"1 / {batch}": "batch-size-twice", "2": "factor-two", "1 / 2": "factor-two"}
    facts = {"factor": factor, "size": batch} if names.get(factor, "").startswith("batch") else {"factor": factor}
    return (*sign, Named(names.get(factor, "wrong-factor"), facts))
