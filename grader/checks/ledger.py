"""The verdicts on one exercise as they come in, and what each check is worth."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from grader.checks.plan import BACKWARD, points_of
from grader.checks.statuses import status_of
from grader.course.exercise import Exercise
from grader.records import Finding, Resolution, Status, Verdict

UNSTEADY = ("not-repeatable", "order-dependent", "state-dependent")


@dataclass
class Ledger:
    """Verdicts by check; every check of the exercise has one in the end."""

    exercise: Exercise
    points: dict[str, float] = field(init=False)
    verdicts: dict[str, Verdict] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Share out the exercise's points."""
        self.points = points_of(self.exercise)

    def in_order(self) -> tuple[Verdict, ...]:
        """All verdicts, in the order of the plan; what one of them voids earns nothing."""
        voided = {name for verdict in self.verdicts.values() for name in self._voided(verdict)}
        return tuple(
            replace(self.verdicts[name], points=0.0) if name in voided else self.verdicts[name] for name in self.points
        )

    def wants(self, name: str) -> bool:
        """Whether the exercise has this check and no verdict on it yet."""
        return name in self.points and name not in self.verdicts

    def passed(self, name: str) -> bool:
        """Whether the verdict is there and good."""
        return name in self.verdicts and self.verdicts[name].passed

    def enter(
        self,
        name: str,
        status: Status,
        finding: Finding | None = None,
        *,
        cases: int = 0,
        remarks: tuple[Finding, ...] = (),
        false_alarm: float | None = None,
        resolves: Resolution | None = None,
    ) -> None:
        """Enter a verdict; a check that passes earns all of its points, any other none."""
        worth = self.points[name]
        earned = worth if status is Status.PASSED else 0.0
        sentence = next(((law.sentence.en, law.sentence.zh) for law in self.exercise.laws if law.name == name), None)
        self.verdicts[name] = Verdict(
            name, status, earned, worth, finding, remarks, cases, false_alarm, resolves, sentence
        )

    def skip(self, name: str, reason: str) -> None:
        """Enter that a check was not made, and why."""
        functions = self.exercise.functions
        function = functions[-1] if reason == "backward-failed" else functions[0]
        self.enter(name, Status.SKIPPED, Finding("skipped-because", {"reason": reason, "function": function}))

    def follow(self, leader: str, name: str) -> None:
        """Enter for a check that can be no better than its leader: to do with it, else not made."""
        verdict = self.verdicts[leader]
        if verdict.status is Status.TODO:
            self.enter(name, Status.TODO, verdict.finding)
        else:
            self.skip(name, "forward-failed")

    def remark(self, name: str, finding: Finding) -> None:
        """Add a remark to a verdict."""
        self.verdicts[name] = replace(self.verdicts[name], remarks=(*self.verdicts[name].remarks, finding))

    def refute(self, name: str, finding: Finding) -> None:
        """Take back a verdict that was good, for what was found later."""
        self.verdicts[name] = replace(self.verdicts[name], status=status_of(finding), points=0.0, finding=finding)

    def _voided(self, verdict: Verdict) -> Iterable[str]:
        """Checks that earn nothing: all where a forbidden function works, else those of an unsteady function."""
        finding = verdict.finding
        if finding is None or verdict.passed:
            return ()
        if finding.code == "forbidden-call":
            return self.points
        if finding.code not in UNSTEADY and not (finding.code == "raised" and finding.facts.get("elsewhere")):
            return ()
        if self.exercise.back is None:
            return self.points
        of_backward = finding.facts.get("function") == self.exercise.back.name
        return [name for name in self.points if (name in BACKWARD) is of_backward]

    def move_points(self, source: str, target: str) -> None:
        """Let one check be worth what two were, before either has a verdict."""
        self.points[target] = round(self.points[target] + self.points[source], 2)
        self.points[source] = 0.0


def enter_blocked(ledger: Ledger, blocked: Mapping[str, Finding]) -> None:
    """Enter the verdicts that need no run: everything that hangs on a function which cannot be called."""
    functions = ledger.exercise.functions
    for name in ledger.points:
        function = functions[-1] if name in BACKWARD else functions[0]
        if function in blocked:
            ledger.enter(name, status_of(blocked[function]), blocked[function])
