"""The whole proof of one assignment: lint, known work, mutants."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from grader.course.exercise import Assignment, Exercise
from grader.records import ExerciseReport, Finding
from grader.submission import read_submission
from grader.verify import known, lint, mutation
from grader.verify.bench import Bench, failing, lost, our_fault
from grader.verify.corpus import variants
from grader.verify.editions import Edition, editions
from grader.verify.equivalents import FILE, Equivalent, read_equivalents, sort_out, stale
from grader.verify.mutants import Mutant

Progress = Callable[[str, str, int, int], None]


@dataclass(frozen=True)
class Catch:
    """One mistake, and what noticed it: a wrong file or a mutant of `exercise`, and the checks of `by` that failed.

    `by` is another exercise where only one that calls the mistaken function noticed; without checks nothing did.
    """

    kind: str
    library: str
    exercise: str
    by: str
    checks: tuple[str, ...]


@dataclass
class Proof:
    """Everything that was found out about one assignment.

    `problems` are what does not hold, `survivors` the mutants that nothing noticed and that no entry explains,
    `explained` the survivors that one does. `right` counts the files of correct work that were tried.
    """

    assignment: Assignment
    exercises: Sequence[Exercise]
    problems: list[Finding] = field(default_factory=list)
    catches: list[Catch] = field(default_factory=list)
    survivors: list[Mutant] = field(default_factory=list)
    explained: list[Mutant] = field(default_factory=list)
    right: int = 0

    @property
    def holds(self) -> bool:
        """Whether the assignment is proved."""
        return not self.problems and not self.survivors

    @property
    def is_our_fault(self) -> bool:
        """Whether the grader itself failed on the way."""
        return any(problem.code == "our-fault" for problem in self.problems)


@dataclass(frozen=True)
class Prover:
    """How proofs are made: in which libraries, with or without mutants, by which bench, and who hears how far it is."""

    course: Path
    bench: Bench
    libraries: Sequence[str]
    with_mutants: bool = True
    progress: Progress = lambda library, part, done, total: None

    def prove(self, assignment: Assignment, exercises: Sequence[Exercise]) -> Proof:
        """Prove some exercises of an assignment; what does not hold is collected.

        Raises:
            GraderError: the spec, a file of known work, or the list of equivalent mutants cannot be used.
        """
        proof = Proof(assignment, exercises)
        entries = read_equivalents(assignment.folder / FILE)
        proof.problems += [*lint.texts(assignment), *lint.handouts(assignment, exercises)]
        for edition in editions(assignment, self.course):
            if edition.library in self.libraries:
                self._prove_edition(proof, edition, entries)
        return proof

    def _prove_edition(self, proof: Proof, edition: Edition, entries: Sequence[Equivalent]) -> None:
        proof.problems += lint.stubs(proof.assignment, edition, proof.exercises)
        names = [exercise.name for exercise in proof.exercises]
        solved = read_submission(edition.solutions, proof.assignment, edition.library)
        reports = self.bench.grade(proof.assignment, solved, names).exercises
        proof.problems += filter(None, map(our_fault, reports))
        proof.problems += lint.solution(edition, reports)
        sound = [report.name for report in reports if not lost(report)]
        self._try_known(proof, edition, "wrong", sound)
        self._try_known(proof, edition, "right", sound)
        if self.with_mutants:
            entries = [entry for entry in entries if edition.owns(entry.file)]
            self._try_mutants(proof, edition, sound, entries)

    def _try_known(self, proof: Proof, edition: Edition, kind: str, sound: Sequence[str]) -> None:
        files = [item for item in variants(self.course, kind, proof.assignment.name) if item.library == edition.library]
        bad = {item: known.misaddressed(proof.assignment, item) for item in files}
        proof.problems += filter(None, bad.values())
        files = [item for item in files if bad[item] is None and item.exercise in sound]
        tick = partial(self.progress, edition.library, kind)
        for done, (variant, report) in enumerate(known.reports(proof.assignment, edition, files, self.bench), start=1):
            tick(done, len(files))
            fault = our_fault(report)
            if fault is not None:
                proof.problems.append(fault)
            elif kind == "right":
                proof.right += 1
                proof.problems += known.right(variant, report)
            else:
                proof.problems += known.wrong(variant, report)
                if variant.fails:
                    proof.catches.append(_catch("wrong", edition, variant.exercise, report))

    def _try_mutants(
        self, proof: Proof, edition: Edition, sound: Sequence[str], entries: Sequence[Equivalent]
    ) -> None:
        plans = mutation.planned(proof.assignment, edition, sound)
        survivors = []
        for done, plan in enumerate(plans, start=1):
            report = mutation.trial(proof.assignment, edition, plan, self.bench)
            self.progress(edition.library, "mutants", done, len(plans))
            fault = None if report is None else our_fault(report)
            if fault is not None:
                proof.problems.append(fault)
                continue
            if report is None:
                survivors.append(plan.mutant)
                if any(entry.is_of(plan.mutant) for entry in entries):
                    continue
            proof.catches.append(_catch("mutant", edition, plan.exercises[0], report))
        left, explained = sort_out(survivors, entries)
        proof.survivors += left
        proof.explained += explained
        everything = len(sound) == len(proof.assignment.exercises)
        proof.problems += stale(entries, [plan.mutant for plan in plans], explained, everything)


def _catch(kind: str, edition: Edition, exercise: str, report: ExerciseReport | None) -> Catch:
    by = exercise if report is None else report.name
    return Catch(kind, edition.library, exercise, by, () if report is None else failing(report))
