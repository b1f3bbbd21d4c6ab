"""All checks of one exercise, in the order of the report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from grader.checks import claims, free_laws, own_slopes
from grader.checks.claims import Claim
from grader.checks.plan import BACKWARD, FORWARD, points_of
from grader.checks.refusals import refusals
from grader.checks.shrinking import explain
from grader.checks.statuses import status_of
from grader.checks.student import Student
from grader.checks.trial import Trial, play
from grader.course.exercise import Exercise
from grader.inputs.strategies import cases, slope_cases
from grader.oracles.reference import Reference
from grader.records import Finding, Status, Verdict

TIERS: dict[str, tuple[str, ...]] = {
    "values": ("generic", "edge", "slopes"),
    "shapes": ("generic", "edge", "float32", "layout"),
    "inputs_untouched": ("generic", "edge", "float32"),
    "repeatable": ("generic", "edge"),
    "extremes": ("extreme",),
    "gradient": ("generic", "edge", "slopes"),
    "linear": ("generic", "edge", "slopes"),
    "finite_differences": ("slopes",),
}


@dataclass
class Judge:
    """Judges one exercise of one student; `verdicts` fills up check by check."""

    student: Student
    seed: int
    points: dict[str, float] = field(init=False)
    verdicts: dict[str, Verdict] = field(default_factory=dict)
    trials: list[Trial] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.points = points_of(self.exercise)

    @property
    def exercise(self) -> Exercise:
        """The exercise."""
        return self.student.exercise

    def judge(self) -> tuple[Verdict, ...]:
        """Run every check of the exercise."""
        exercise, student = self.exercise, self.student
        self._block_all()
        if len(self.verdicts) == len(self.points):
            return self._in_order()
        reference = None if exercise.reference is None else Reference(exercise)
        if reference is not None:
            self._play(reference)
        if exercise.law is not None and exercise.name not in student.blocked:
            self._randomness()
        if reference is not None:
            self._forward(reference)
            self._backward(reference)
        self._refusals()
        self._free_laws()
        student.runner.forget()
        return self._in_order()

    def _in_order(self) -> tuple[Verdict, ...]:
        return tuple(self.verdicts[name] for name in self.points)

    def _block_all(self) -> None:
        """Verdicts that need no run: everything that hangs on a function which cannot be called."""
        exercise, blocked = self.exercise, self.student.blocked
        if exercise.name in blocked:
            finding = blocked[exercise.name]
            for name in self.points:
                forward = name in FORWARD or name not in BACKWARD
                if forward or exercise.back is None:
                    self._set(name, status_of(finding), finding)
        if exercise.back is not None and exercise.back.name in blocked:
            finding = blocked[exercise.back.name]
            for name in BACKWARD:
                if name in self.points:
                    self._set(name, status_of(finding), finding)

    def _play(self, reference: Reference) -> None:
        exercise = self.exercise
        drawn = cases(exercise, self.seed)
        if exercise.law is not None:
            drawn = [case for case in drawn if case.tier not in ("edge", "extreme")]
        if exercise.gradients:
            drawn += slope_cases(exercise, self.seed)
        self.trials = play(self.student, drawn, reference)

    def _randomness(self) -> None:
        from grader.checks.randomness import judged, sample  # noqa: PLC0415
        from grader.oracles import laws  # noqa: PLC0415

        sampled = sample(self.student, self.seed)
        if sampled.problem is not None and sampled.problem.problem is not None:
            for name in ("support", "distribution", "independence"):
                self._set(name, sampled.problem.status, sampled.problem.problem)
        else:
            for name, test in (("support", laws.support), ("distribution", laws.distribution),
                               ("independence", laws.independence)):
                if name == "distribution" and not self._passed("support") and not _only_scale(self.verdicts["support"]):
                    self._skip(name, "forward-failed")
                    continue
                finding = judged(self.student, sampled, test)
                self._set(name, Status.FAILED if finding else Status.PASSED, finding,
                          cases=sum(len(group.samples) for group in sampled.groups),
                          false_alarm=laws.FALSE_ALARM)
        self._random_hygiene()

    def _random_hygiene(self) -> None:
        """Shape, dtype and untouched inputs of a random function."""
        from grader.checks.randomness import law_at, shape_of  # noqa: PLC0415

        if not self._passed("support"):
            for name in ("shapes", "inputs_untouched"):
                self._skip(name, "forward-failed")
            return
        if not self.trials:
            drawn = [case for case in cases(self.exercise, self.seed) if case.tier not in ("edge", "extreme")]
            self.trials = play(self.student, drawn, None, twice=False)
        has_arrays = any(trial.case.floats() for trial in self.trials)

        def shapes(student: Student, reference: Reference | None, trial: Trial) -> Finding | None:
            del reference
            if trial.forward is None or trial.forward.problem is not None:
                return None if trial.forward is None else trial.forward.problem
            wanted = {self.exercise.values[0]: shape_of(law_at(student, trial.case))}
            return claims.layout(student, self.exercise.name, trial.forward, wanted,
                                 trial.case.dtype if has_arrays else "")

        self._claim("shapes", shapes, None)
        self._claim("inputs_untouched", claims.inputs_untouched, None)

    def _forward(self, reference: Reference) -> None:
        if self.exercise.law is not None or self.exercise.name in self.student.blocked and "values" in self.verdicts:
            return
        self._claim("values", claims.values, reference)
        for name, claim in (("shapes", claims.shapes), ("inputs_untouched", claims.inputs_untouched),
                            ("repeatable", claims.repeatable), ("extremes", claims.extremes)):
            if name not in self.points:
                continue
            if not self._passed("values"):
                self._follow("values", name)
            else:
                self._claim(name, claim, reference)

    def _backward(self, reference: Reference) -> None:
        if "gradient" not in self.points or "gradient" in self.verdicts:
            return
        played = [trial for trial in self.trials if trial.backwards]
        if not played:
            for name in BACKWARD:
                if name in self.points:
                    self._skip(name, "forward-todo" if self._forward_todo() else "forward-failed")
            return
        forward_ran = any(trial.forward is not None and trial.forward.problem is None for trial in played)
        if forward_ran and not self._forward_right():
            self._own_forward_only(reference)
        else:
            self._claim("gradient", claims.gradient, reference)
            self._slopes(reference, forward_right=True)
        self._backward_hygiene(reference)

    def _own_forward_only(self, reference: Reference) -> None:
        """The forward is wrong: the backward is judged by finite differences of it, for the points of both."""
        function = self.exercise.functions[-1]
        facts = {"function": function, "forward": self.exercise.name}
        worth = self.points["gradient"]
        self.points["gradient"] = 0.0
        self.points["finite_differences"] = round(self.points["finite_differences"] + worth, 2)
        self._set("gradient", Status.SKIPPED, Finding("own-forward", facts))
        self._slopes(reference, forward_right=False)

    def _slopes(self, reference: Reference, *, forward_right: bool) -> None:
        name = "finite_differences"
        found = [(trial, own_slopes.faithful(self.student, trial)) for trial in self.trials
                 if trial.case.tier in TIERS[name] and trial.backwards]
        wrong = [(trial, outcome) for trial, outcome in found if outcome.agrees is False]
        if wrong:
            trial, outcome = wrong[0]
            finding = outcome.finding
            assert finding is not None
            if finding.code == "fd-differs":
                finding = Finding(finding.code, {**finding.facts, "forward_right": forward_right})
            if self._passed("gradient") or not forward_right:
                finding = explain(self.student, reference, _slope_claim(forward_right), trial, finding, self.seed)
            self._set(name, Status.FAILED, finding, cases=len(found))
            return
        measured = [outcome for _, outcome in found if outcome.agrees or outcome.finding is not None]
        if not measured:
            bad = self.verdicts["gradient"]
            if forward_right and bad.finding is not None and not bad.passed:
                self._set(name, bad.status, bad.finding)
            else:
                self._skip(name, "forward-failed")
            return
        remarks = tuple(outcome.finding for outcome in measured if outcome.finding is not None)[:1]
        self._set(name, Status.PASSED, None, cases=len(found), remarks=remarks)

    def _backward_hygiene(self, reference: Reference) -> None:
        right = self._passed("gradient") or self._passed("finite_differences")
        if "linear" in self.points:
            if right:
                self._claim("linear", claims.linear, reference)
            else:
                self._skip("linear", "backward-failed")
        if not right:
            return
        if self._passed("gradient"):
            remark = self._first(claims.kink_choices, reference, ("edge", "generic"))
            if remark is not None:
                self._amend("gradient", remarks=(remark[1],))
        if "shapes" in self.points and self._passed("shapes"):
            self._claim("shapes", claims.backward_shapes, reference)
            if self._passed("shapes"):
                self._claim("shapes", _layout_gradients, reference, ("float32", "layout"))
        if "extremes" in self.points and self._passed("extremes") and self._passed("gradient"):
            self._claim("extremes", claims.gradient, reference)

    def _refusals(self) -> None:
        if "bad_arguments" not in self.points or "bad_arguments" in self.verdicts:
            return
        if not self._forward_right():
            self._follow("values" if "values" in self.points else "support", "bad_arguments")
            return
        status, finding = refusals(self.student, self.seed)
        self._set("bad_arguments", status, finding, cases=len(self.exercise.raises))

    def _free_laws(self) -> None:
        for law in self.exercise.laws:
            if law.name in self.verdicts:
                continue
            if self.exercise.name in self.student.blocked:
                self._skip(law.name, "stopped")
                continue
            status, finding, number = free_laws.check(self.student, law, self.seed)
            self._set(law.name, status, finding, cases=number, sentence=(law.sentence.en, law.sentence.zh))

    def _claim(self, name: str, claim: Claim, reference: Reference | None, tiers: Sequence[str] = ()) -> None:
        """Judge one claim on the trials of its tiers; on a failure look for the smallest case."""
        tiers = tiers or TIERS[name]
        tried = [trial for trial in self.trials if trial.case.tier in tiers]
        found = self._first(claim, reference, tiers)  # type: ignore[arg-type]
        if found is not None:
            trial, finding = found
            status = status_of(finding)
            told = explain(self.student, reference, claim, trial, finding, self.seed)  # type: ignore[arg-type]
            self._set(name, status, told, cases=len(tried))
        elif any(_not_run(trial) for trial in tried):
            self._skip(name, "stopped")
        else:
            self._set(name, Status.PASSED, None, cases=len(tried))

    def _first(
        self, claim: Callable[[Student, Reference, Trial], Finding | None], reference: Reference, tiers: Sequence[str]
    ) -> tuple[Trial, Finding] | None:
        for trial in self.trials:
            if trial.case.tier in tiers:
                finding = claim(self.student, reference, trial)
                if finding is not None and finding.code != "skipped-because":
                    return trial, finding
        return None

    def _forward_right(self) -> bool:
        if self.exercise.law is not None:
            return self._passed("support") and self._passed("distribution")
        return self._passed("values") or "values" not in self.points

    def _forward_todo(self) -> bool:
        blocked = self.student.blocked.get(self.exercise.name)
        verdict = self.verdicts.get("values") or self.verdicts.get("support")
        return blocked is not None and blocked.code.startswith(("todo", "missing")) or (
            verdict is not None and verdict.status is Status.TODO)

    def _passed(self, name: str) -> bool:
        return name in self.verdicts and self.verdicts[name].passed

    def _follow(self, leader: str, name: str) -> None:
        """A check that cannot be better than its leader: to do with it, else skipped."""
        verdict = self.verdicts.get(leader)
        if verdict is not None and verdict.status is Status.TODO:
            self._set(name, Status.TODO, verdict.finding)
        else:
            self._skip(name, "forward-failed")

    def _skip(self, name: str, reason: str) -> None:
        function = self.exercise.functions[-1] if reason == "backward-failed" else self.exercise.name
        self._set(name, Status.SKIPPED, Finding("skipped-because", {"reason": reason, "function": function}))

    def _amend(self, name: str, *, remarks: tuple[Finding, ...]) -> None:
        verdict = self.verdicts[name]
        self._set(name, verdict.status, verdict.finding, cases=verdict.cases, remarks=remarks)

    def _set(
        self,
        name: str,
        status: Status,
        finding: Finding | None = None,
        *,
        cases: int = 0,
        remarks: tuple[Finding, ...] = (),
        false_alarm: float | None = None,
        sentence: tuple[str, str] | None = None,
    ) -> None:
        worth = self.points[name]
        earned = worth if status is Status.PASSED else 0.0
        if sentence is None:
            sentence = next(((law.sentence.en, law.sentence.zh) for law in self.exercise.laws if law.name == name), None)
        self.verdicts[name] = Verdict(name, status, earned, worth, finding, remarks, cases, false_alarm, sentence)


def judge(student: Student, seed: int) -> tuple[Verdict, ...]:
    """The verdicts on one exercise.

    Raises:
        SpecError: the exercise's own reference or law is broken.
    """
    return Judge(student, seed).judge()


def _only_scale(verdict: Verdict) -> bool:
    """Whether the support is wrong only in the value of what was kept, so that the rate can still be judged."""
    return verdict.finding is not None and verdict.finding.code == "law-kept-value"


def _not_run(trial: Trial) -> bool:
    results = [item for item in (trial.forward, *trial.backwards) if item is not None]
    return any(item.problem is not None and item.problem.code == "skipped-because" for item in results)


def _layout_gradients(student: Student, reference: Reference, trial: Trial) -> Finding | None:
    return claims.backward_shapes(student, reference, trial) or claims.gradient(student, reference, trial)


def _slope_claim(forward_right: bool) -> Claim:
    def claim(student: Student, reference: Reference, trial: Trial) -> Finding | None:
        del reference
        outcome = own_slopes.faithful(student, trial)
        if outcome.finding is None or outcome.agrees is not False:
            return None
        if outcome.finding.code != "fd-differs":
            return outcome.finding
        return Finding("fd-differs", {**outcome.finding.facts, "forward_right": forward_right})

    return claim
