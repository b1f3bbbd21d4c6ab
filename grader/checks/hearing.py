"""What is needed to judge one exercise: the student, the oracle, the trials, and the ledger to write into."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from grader.checks.ledger import Ledger
from grader.checks.plan import BACKWARD
from grader.checks.shrinking import explain
from grader.checks.statuses import status_of
from grader.checks.student import Student
from grader.checks.trial import Trial
from grader.course.exercise import Exercise
from grader.oracles.reference import Reference
from grader.records import Finding, Status

if TYPE_CHECKING:
    from grader.checks.sampling import Sampled

Claim = Callable[[Trial], Finding | None]

COMPARED = ("values-differ", "gradient-differs")

TIERS: dict[str, tuple[str, ...]] = {
    "values": ("generic", "medium", "edge", "slopes"),
    "shapes": ("generic", "edge", "float32", "layout"),
    "inputs_untouched": ("generic", "edge", "float32"),
    "repeatable": ("generic", "edge"),
    "extremes": ("extreme",),
    "gradient": ("generic", "medium", "edge", "slopes"),
    "linear": ("generic", "medium", "edge", "slopes"),
    "finite_differences": ("slopes",),
}


@dataclass
class Hearing:
    """One exercise of one student before the judge; `sampled` holds what was drawn from a random function."""

    student: Student
    seed: int
    reference: Reference | None
    trials: list[Trial]
    ledger: Ledger
    sampled: Sampled | None = None
    explain: bool = True

    @property
    def exercise(self) -> Exercise:
        """The exercise."""
        return self.student.exercise

    @property
    def forward_right(self) -> bool:
        """Whether the forward was found right, as far as the exercise has checks on it."""
        if self.exercise.law is not None:
            return self.ledger.passed("support") and self.ledger.passed("distribution")
        return self.ledger.passed("values") or "values" not in self.ledger.points

    @property
    def leader(self) -> str:
        """The check that the others on the forward follow."""
        return "support" if self.exercise.law is not None else "values"

    def of_tiers(self, name: str, tiers: Sequence[str] = ()) -> list[Trial]:
        """The trials that a check looks at."""
        return [trial for trial in self.trials if trial.case.tier in (tiers or TIERS[name])]

    def claim(self, name: str, claim: Claim, tiers: Sequence[str] = (), rather: Claim | None = None) -> None:
        """Judge one claim on the trials of its tiers; on a failure look for the smallest case.

        Where the claim `rather` fails too, its finding is told in the place of this one's.
        """
        tried = self.of_tiers(name, tiers)
        found = self.first(claim, tried)
        if found is not None:
            instead = self.first(rather, self.trials) if rather is not None and found[1].code in COMPARED else None
            if rather is not None and instead is not None:
                claim, found = rather, instead
            trial, finding = found
            told = self.told(claim, trial, finding)
            self.ledger.enter(name, status_of(told), told, cases=len(tried))
        elif not_run(tried, backward=name in BACKWARD):
            self.ledger.skip(name, "stopped")
        else:
            self.ledger.enter(name, Status.PASSED, cases=len(tried))

    def told(self, claim: Claim, trial: Trial, finding: Finding) -> Finding:
        """The finding as the report tells it: at the smallest case that fails in the same way."""
        if not self.explain:
            return finding
        return explain(self.student, self.reference, claim, trial, finding, self.seed)

    def remark(self, name: str, claim: Claim) -> None:
        """Remark on what contradicts a claim that costs no points."""
        found = self.first(claim, self.of_tiers(name))
        if found is not None:
            self.ledger.remark(name, found[1])

    def first(self, claim: Claim, trials: Sequence[Trial]) -> tuple[Trial, Finding] | None:
        """The first trial that contradicts a claim."""
        for trial in trials:
            finding = claim(trial)
            if finding is not None and finding.code != "skipped-because":
                return trial, finding
        return None


def not_run(trials: Sequence[Trial], *, backward: bool) -> bool:
    """Whether some calls of the forward (or the backward) were never made."""
    results = [item for trial in trials for item in (trial.backwards if backward else (trial.forward,))]
    return any(
        item is not None and item.problem is not None and item.problem.code == "skipped-because" for item in results
    )
