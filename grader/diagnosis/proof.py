"""Which supposed mistakes give just what the student gave, on all inputs?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from grader.diagnosis.candidates import TRUTH, Candidate
from grader.diagnosis.evidence import Arrays, Sample, same
from grader.diagnosis.factors import recognised
from grader.diagnosis.finishes import FINISHES

Generate = Callable[[Sample], Iterator[Candidate]]
SHARES = {"path-missing": "path-scaled", "term-missing": "term-scaled"}
FEWEST = 2
"""On fewer inputs that tell a mistake from what is right, an agreement may be chance."""


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


def matches(samples: Sequence[Sample], generate: Generate, failing: Sequence[str]) -> list[Match]:
    """Everything that explains results at failing paths, the simplest first."""
    usable = [sample for sample in samples if any(sample.yours.get(path, _NONE).size for path in failing)]
    if not usable:
        return []
    first, *others = sorted(usable, key=lambda sample: (sample.case.tier != "slopes", -_size(sample)))
    known, fits = _on(first, generate, _everything(failing), None)
    for sample in others:
        if not fits:
            break
        wanted = {attempt.key for attempt in fits}
        _, seen = _on(sample, generate, set(fits), wanted)
        fits = {
            attempt: [*numbers, *seen.get(attempt, [None])]
            for attempt, numbers in fits.items()
            if attempt in seen or _right(sample, attempt.path)
        }
    return _gathered(known, fits, [first, *others])


_NONE: Any = np.zeros(0)
_Everything = Callable[[Candidate, str], Iterator[_Try]]


def _right(sample: Sample, path: str) -> bool:
    return path in sample.yours and same(sample.yours[path], sample.right[path])


def _size(sample: Sample) -> int:
    return sum(array.size for array in sample.yours.values())


def _everything(failing: Sequence[str]) -> _Everything:
    def attempts(candidate: Candidate, path: str) -> Iterator[_Try]:
        if path in failing:
            for finish in FINISHES:
                if (finish != "shared" or candidate.linear) and (finish != "exact" or candidate.key != TRUTH):
                    yield _Try(candidate.key, finish, path)

    return attempts


def _on(
    sample: Sample,
    generate: Generate,
    attempts: _Everything | set[_Try],
    wanted: set[tuple[Any, ...]] | None,
) -> tuple[dict[tuple[Any, ...], Candidate], dict[_Try, list[float | None]]]:
    """The attempts that fit on one case, each with its number; None where it cannot be told from what is right."""
    known: dict[tuple[Any, ...], Candidate] = {}
    fits: dict[_Try, list[float | None]] = {}
    for candidate in generate(sample):
        if wanted is not None and candidate.key not in wanted:
            continue
        arrays = candidate.arrays()
        if arrays is None:
            continue
        for path, predicted in arrays.items():
            if path not in sample.yours:
                continue
            tries = (
                [attempt for attempt in attempts if attempt.key == candidate.key and attempt.path == path]
                if isinstance(attempts, set)
                else list(attempts(candidate, path))
            )
            for attempt in tries:
                number = _fit(sample, attempt, arrays, predicted)
                if number is not _MISFIT:
                    known[candidate.key] = candidate
                    fits[attempt] = [number]
    return known, fits


_MISFIT: Any = object()


def _fit(sample: Sample, attempt: _Try, arrays: Arrays, predicted: Any) -> float | None:
    yours, right = sample.yours[attempt.path], sample.right[attempt.path]
    if not right.size:
        return None
    plain = same(yours, right)
    if attempt.key != TRUTH and same(predicted, right):
        return None if plain else _MISFIT
    number = FINISHES[attempt.finish][1](yours, predicted, right)
    if number is not None:
        return None if plain else number
    return None if plain and same(predicted, right) else _MISFIT


def _gathered(
    known: Mapping[tuple[Any, ...], Candidate],
    fits: Mapping[_Try, Sequence[float | None]],
    samples: Sequence[Sample],
) -> list[Match]:
    """One match for all paths at which the same mistake with the same finish fits."""
    found: dict[tuple[Any, ...], Match] = {}
    for attempt, numbers in fits.items():
        telling = [(number, sample) for number, sample in zip(numbers, samples, strict=True) if number is not None]
        if len(telling) < FEWEST:
            continue
        named = _named(known[attempt.key], attempt.finish, telling)
        if named is None:
            continue
        key = (attempt.key, attempt.finish, tuple((item.name, str(dict(item.facts))) for item in named))
        before = found.get(key)
        paths = (*(before.paths if before else ()), attempt.path)
        cases = max(len(telling), before.cases if before else 0)
        found[key] = Match(attempt.key, attempt.finish, named, paths, cases)
    return list(found.values())


def _named(
    candidate: Candidate, finish: str, telling: Sequence[tuple[float, Sample]]
) -> tuple[Named, ...] | None:
    own = (Named(candidate.name, candidate.facts),) if candidate.name else ()
    if finish == "exact":
        return own
    numbers, samples = [number for number, _ in telling], [sample for _, sample in telling]
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
    return (*own, Named(FINISHES[finish][0], facts))


def named_factor(factor: str, sample: Sample) -> tuple[Named, ...]:
    """The names for a factor: the batch size, a sign, a 2, or another one."""
    sign: tuple[Named, ...] = ()
    if factor.startswith("-"):
        sign, factor = (Named("wrong-sign", {}),), factor[1:].strip("()") if factor[1:2] == "(" else factor[1:]
    batch = sample.batch
    if factor == "1":
        return sign
    names = {batch: "batch-size-missing", f"1 / {batch}": "batch-size-twice", "2": "factor-two", "1 / 2": "factor-two"}
    facts = {"factor": factor, "size": batch} if names.get(factor, "").startswith("batch") else {"factor": factor}
    return (*sign, Named(names.get(factor, "wrong-factor"), facts))
