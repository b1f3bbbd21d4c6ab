"""Who is wrong: the forward, the backward, or both, read off the checks that compare them."""

from __future__ import annotations

from dataclasses import dataclass

from grader.records import ExerciseReport, Status, Verdict
from grader.report.plain import plain
from grader.report.words.labels import PARTS, STATES, label, phrase

COMPARED = ("values-differ", "gradient-differs", "fd-differs", "not-finite")
_SIMPLE = {
    Status.PASSED: "right",
    Status.FAILED: "wrong",
    Status.CRASHED: "stopped",
    Status.TIMED_OUT: "stopped",
    Status.TODO: "todo",
    Status.SKIPPED: "unjudged",
    Status.OUR_FAULT: "fault",
}


@dataclass(frozen=True)
class State:
    """What is known of one half: a key of `STATES`, and the exception's type where it raises."""

    name: str
    type: str = ""


@dataclass(frozen=True)
class Triangle:
    """The two halves of an exercise: forward and backward, or value and gradient of one function."""

    forward: State
    backward: State
    part: str

    @property
    def both_right(self) -> bool:
        """Whether neither half is to blame."""
        return self.forward.name == self.backward.name == "right"

    def words(self, lang: str) -> str:
        """The halves in words: "forward right, backward wrong"."""
        if self.forward.name == self.backward.name == "wrong":
            first, second = (label(part, lang) for part in PARTS[self.part])
            return phrase("both wrong", lang, first=first, second=second)
        halves = zip((self.forward, self.backward), PARTS[self.part], strict=True)
        said = [label(STATES[state.name], lang, part=label(part, lang), type=state.type) for state, part in halves]
        return ("，" if lang == "zh" else ", ").join(said)


def triangle(exercise: ExerciseReport) -> Triangle | None:
    """The halves of an exercise; None where there is only one, or nothing that compares it."""
    by_check = {verdict.check: verdict for verdict in exercise.verdicts}
    values, gradient = by_check.get("values"), by_check.get("gradient")
    slopes = by_check.get("finite_differences")
    if values is None or (gradient is None and slopes is None):
        return None
    forward = _state(values)
    part = "functions" if len(exercise.functions) > 1 else "results"
    return Triangle(forward, _backward(exercise, forward, gradient, slopes), part)


def _backward(exercise: ExerciseReport, forward: State, gradient: Verdict | None, slopes: Verdict | None) -> State:
    state = _state(gradient) if gradient is not None else State("unjudged")
    own = _state(slopes) if slopes is not None else State("unjudged")
    judged = gradient if gradient is not None else slopes
    if state.name == "unjudged" and own.name != "unjudged":
        state, judged = own, slopes
    if judged is not None and _about_forward(exercise, judged):
        return State("unjudged")
    wrong_forward = forward.name not in ("right", "shape")
    if wrong_forward and own.name == "right" and (state.name == "wrong" or judged is slopes):
        return State("faithful")
    if not wrong_forward and state.name == "right" and own.name == "wrong" and judged is gradient:
        return State("misfit")
    return state


def _about_forward(exercise: ExerciseReport, verdict: Verdict) -> bool:
    """Whether the backward could not be judged because of the forward function."""
    judged = verdict.status in (Status.PASSED, Status.FAILED)
    if len(exercise.functions) < 2 or judged or verdict.finding is None:
        return False
    return bool(verdict.finding.facts.get("function") == exercise.functions[0])


def _state(verdict: Verdict) -> State:
    finding = verdict.finding
    if finding is not None and verdict.status in (Status.FAILED, Status.CRASHED):
        if finding.code == "raised":
            return State("crashes", plain(str(finding.facts.get("type", "?")), 40))
        if finding.code == "wrong-shape" and finding.facts.get("values_right"):
            return State("shape")
        if finding.code != "stopped":
            return State("wrong")
    if finding is not None and finding.code == "stopped":
        return State("stopped")
    return State(_SIMPLE[verdict.status])
