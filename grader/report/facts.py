"""A finding's facts as short texts for the catalogue, and what can be read off them (places, factors)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from grader.records import Finding
from grader.report.numbers import amount, as_float, factor, is_finite, number, pair, place, shape
from grader.report.plain import plain
from grader.report.words.running import LIMITED, REASONS
from grader.report.words.steps import BY, PLACES, STEPS, TAKEN

PAIRS = (("yours", "expected"), ("yours", "expected_on"), ("before", "after"), ("first", "second"))
SHAPES = ("wrong-shape", "right-values-wrong-shape")
CONFLICTS = ("<<<<<<<", "=======", ">>>>>>>")
CLOSE = 0.01
GROUPS = {
    "calls": ("calls", "次调用", "from call to call"),
    "rows": ("rows", "行", "from row to row"),
    "columns": ("columns", "列", "from column to column"),
    "positions": ("positions", "位置", "from position to position"),
}


def variant(finding: Finding, fact: str) -> str:
    """The value of the fact that refines a message: a reason, true or false, less or more."""
    facts = finding.facts
    if fact == "variation":
        return _variation(facts)
    if fact == "what":
        return "shape" if _is_list(facts.get("expected")) else "value"
    value = facts.get(fact)
    return str(value).lower() if isinstance(value, bool) else str(value)


def texts(finding: Finding, lang: str) -> dict[str, str]:
    """Every fact as text, without those that are absent, and the derived ones."""
    facts = finding.facts
    said = {name: _one(name, value, lang) for name, value in facts.items()}
    for first, second in PAIRS:
        if facts.get(first) is not None and facts.get(second) is not None:
            said[first], said[second] = _two(finding, first, second)
    step, factor = str(facts.get("step")), facts.get("factor")
    if step in BY and factor is not None:
        said["step"] = BY[step][lang == "zh"].format(number(factor))
    for name, make in DERIVED.items():
        said.setdefault(name, make(facts, lang) or "")
    return {name: text for name, text in said.items() if text}


def trace_lines(trace: Any, lang: str) -> str:
    """The student's own lines of a traceback, each with its source below it."""
    frames = trace if isinstance(trace, Sequence) and not isinstance(trace, str) else ()
    return "\n".join(_frame(frame, lang) for frame in frames if isinstance(frame, Mapping))


def _frame(frame: Mapping[str, Any], lang: str) -> str:
    spot = f"{plain(str(frame.get('file', '?')))}:{frame.get('line', '?')}"
    function = plain(str(frame.get("function") or ""))
    where = f"{spot}，在 {function} 中" if lang == "zh" else f"{spot} in {function}"
    where = where if function else spot
    text = plain(str(frame.get("text") or "").strip(), 200)
    return f"{where}\n    {text}" if text else where


def _one(name: str, value: Any, lang: str) -> str:
    if value is None or value in ("", [], (), {}):
        return ""
    if name == "trace":
        return trace_lines(value, lang)
    for names, words in (("step instead other", STEPS), ("where", PLACES), ("taken", TAKEN)):
        if name in names.split() and value in words:
            return words[value][lang == "zh"]
    if name in ("along", "per", "between") and value in GROUPS:
        return GROUPS[value][lang == "zh"]
    if isinstance(value, Mapping):
        joint = " " if name == "shapes" else " = "
        return ", ".join(f"{plain(str(key))}{joint}{number(entry)}" for key, entry in value.items())
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(map(number, value))
    return number(value)


def _two(finding: Finding, first: str, second: str) -> tuple[str, str]:
    one, other = finding.facts[first], finding.facts[second]
    if finding.code in SHAPES or (finding.code == "unmet-value" and _is_list(other)):
        return shape(one), shape(other)
    if finding.code == "results-swapped":
        return _one(first, one, ""), _one(second, other, "")
    return pair(one, other)


def _is_list(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _variation(facts: Mapping[str, Any]) -> str:
    spread, expected = as_float(facts.get("spread")), as_float(facts.get("expected_spread"))
    if spread is None or expected is None:
        return "unknown"
    return "less" if spread < expected else "more"


def _place(facts: Mapping[str, Any], _lang: str) -> str:
    return place(plain(str(facts.get("output") or "")), facts.get("index"))


def _input_place(facts: Mapping[str, Any], _lang: str) -> str:
    return place(plain(str(facts.get("input") or "")), facts.get("index"))


def _many(facts: Mapping[str, Any], _lang: str) -> str:
    size = facts.get("size")
    return str(size) if isinstance(size, int) and size > 1 and facts.get("wrong") else ""


def _bad(facts: Mapping[str, Any], _lang: str) -> str:
    strange = not is_finite(facts.get("yours")) and is_finite(facts.get("expected"))
    return number(facts.get("yours")) if strange else ""


def _seconds(facts: Mapping[str, Any], lang: str) -> str:
    limit = facts.get("limit")
    if as_float(limit) is None:
        return plain(str(limit)) if limit else ""
    return f"{number(limit)} {'秒' if lang == 'zh' else 's'}"


def _why(facts: Mapping[str, Any], lang: str) -> str:
    reason = facts.get("reason")
    known = (LIMITED if facts.get("limit") else REASONS).get(str(reason)) or REASONS.get(str(reason))
    if known is None:
        return plain(str(reason or ""))
    return known[lang == "zh"].format(seconds=_seconds(facts, lang), amount=_amount(facts, lang))


def _amount(facts: Mapping[str, Any], lang: str) -> str:
    limit = facts.get("limit")
    return amount(limit, lang) if isinstance(limit, int) else ""


def _at(facts: Mapping[str, Any], _lang: str) -> str:
    """The line that was reached in the function itself, not in one that it called."""
    frames = [frame for frame in facts.get("trace") or () if frame.get("function") == facts.get("function")]
    return str(frames[-1]["line"]) if frames else ""


def _conflict(facts: Mapping[str, Any], _lang: str) -> str:
    text = str(facts.get("text") or "")
    return next((mark for mark in CONFLICTS if text.startswith(mark)), "")


def _agrees(facts: Mapping[str, Any], name: str) -> bool:
    """Whether the slope of the student's own forward is far nearer to `name` than yours is to expected."""
    own, yours, expected = (as_float(facts.get(key)) for key in ("own", "yours", "expected"))
    if own is None or yours is None or expected is None:
        return False
    target = yours if name == "yours" else expected
    return abs(own - target) <= CLOSE * abs(yours - expected)


def _from_to(facts: Mapping[str, Any], _lang: str) -> str:
    return GROUPS.get(str(facts.get("per")), GROUPS["calls"])[2]


def _largest(which: int) -> Callable[[Mapping[str, Any], str], str]:
    def read(facts: Mapping[str, Any], _lang: str) -> str:
        limits = facts.get("largest_allowed")
        return number(limits[which]) if _is_list(limits) and limits is not None and len(limits) == 2 else ""

    return read


# A mark is a fact whose text is invisible: it only decides whether a line can be said.
MARK = "\u0000"


def _mark(holds: bool) -> str:
    return MARK if holds else ""


DERIVED: dict[str, Callable[[Mapping[str, Any], str], str]] = {
    "place": _place,
    "input_place": _input_place,
    "entry": lambda facts, _lang: place("", facts.get("index")),
    "many": _many,
    "factor": lambda facts, _lang: factor(facts.get("yours"), facts.get("expected")) or "",
    "bad": _bad,
    "seconds": _seconds,
    "amount": _amount,
    "at": _at,
    "why": _why,
    "conflict": _conflict,
    "own_expected": lambda facts, _lang: _mark(_agrees(facts, "expected")),
    "own_yours": lambda facts, _lang: _mark(_agrees(facts, "yours")),
    "more": lambda facts, _lang: _mark(_variation(facts) == "more"),
    "from_to": _from_to,
    "per": lambda _facts, lang: GROUPS["calls"][lang == "zh"],
    "largest_low": _largest(0),
    "largest_high": _largest(1),
}
