"""Reports as JSON for other tools; described in docs/report-format.md and in report.schema.json."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence, Set
from importlib.resources import files
from typing import Any

from grader import __version__
from grader.records import MISSED, Diagnosis, ExerciseReport, Finding, Replay, Report, Resolution, Verdict
from grader.report.messages import diagnosis_message, message
from grader.report.words.labels import CLAIMS

FORMAT = "grader-report"
FORMAT_VERSION = 1


def to_dict(report: Report, with_times: bool) -> dict[str, Any]:
    """The document of one report. Without times, the same work with the same seed gives the same document."""
    return document([report], with_times)


def document(reports: Sequence[Report], with_times: bool) -> dict[str, Any]:
    """The document of several reports, all made by one version of the grader."""
    version = reports[0].version if reports else __version__
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "grader": version,
        "reports": [_report(report, with_times) for report in reports],
    }


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the document."""
    text = files("grader.report").joinpath("report.schema.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def _report(report: Report, with_times: bool) -> dict[str, Any]:
    return {
        "assignment": _clean(report.assignment),
        "title": _both(report.title),
        "library": _clean(report.library),
        "seed": report.seed,
        "points": _json(report.points),
        "max_points": _json(report.max_points),
        "passed": report.passed,
        "notes": {_clean(file): [_finding(note) for note in report.notes[file]]
                  for file in sorted(report.notes)},
        "printed": _clean(report.printed),
        "isolation": list(report.isolation),
        "exercises": [_exercise(exercise, with_times) for exercise in report.exercises],
    }


def _exercise(exercise: ExerciseReport, with_times: bool) -> dict[str, Any]:
    return {
        "name": _clean(exercise.name),
        "title": _both(exercise.title),
        "file": _clean(exercise.file),
        "functions": [_clean(name) for name in exercise.functions],
        "line": exercise.line,
        "visibility": exercise.visibility,
        "status": exercise.status.value,
        "points": _json(exercise.points),
        "max_points": _json(exercise.max_points),
        "seconds": _json(round(exercise.seconds, 3)) if with_times else None,
        "verdicts": [_verdict(verdict) for verdict in exercise.verdicts],
        "diagnoses": [_diagnosis(diagnosis) for diagnosis in exercise.diagnoses],
    }


def _verdict(verdict: Verdict) -> dict[str, Any]:
    sentence = verdict.sentence or CLAIMS.get(verdict.check)
    return {
        "check": _clean(verdict.check),
        "status": verdict.status.value,
        "points": _json(verdict.points),
        "max_points": _json(verdict.max_points),
        "cases": verdict.cases,
        "false_alarm": _json(verdict.false_alarm),
        "resolves": _resolution(verdict.resolves) if verdict.resolves else None,
        "sentence": _both(sentence) if sentence else None,
        "finding": _finding(verdict.finding) if verdict.finding else None,
        "remarks": [_finding(remark) for remark in verdict.remarks],
    }


def _diagnosis(diagnosis: Diagnosis) -> dict[str, Any]:
    return {
        "name": _clean(diagnosis.name),
        "facts": _json(diagnosis.facts),
        "certain": diagnosis.certain,
        "explains": _json(diagnosis.explains),
        "cases": diagnosis.cases,
        "others": _json(diagnosis.others),
        "message": {lang: _clean(diagnosis_message(diagnosis, lang).text) for lang in ("en", "zh")},
    }


def _resolution(resolution: Resolution) -> dict[str, Any]:
    return {"quantity": resolution.quantity, "off": _json(resolution.off), "missed": MISSED}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": _clean(finding.code),
        "facts": _json(finding.facts),
        "message": {lang: _clean(message(finding, lang).text) for lang in ("en", "zh")},
        "replay": _replay(finding.replay) if finding.replay else None,
    }


def _replay(replay: Replay) -> dict[str, Any]:
    return {"sizes": _json(replay.sizes), "inputs": _json(replay.inputs), "code": _clean(replay.code)}


def _both(pair: tuple[str, str]) -> dict[str, str]:
    return {"en": _clean(pair[0]), "zh": _clean(pair[1] or pair[0])}


def _clean(text: str) -> str:
    """`text` without half characters, which UTF-8 cannot carry."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _json(value: Any) -> Any:
    """A value as JSON: NaN and infinity become strings, mappings and sets are sorted."""
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, float):
        return float(value) if math.isfinite(value) else str(float(value))
    if isinstance(value, str):
        return _clean(value)
    if isinstance(value, Mapping):
        return {_clean(str(key)): _json(value[key]) for key in sorted(value, key=str)}
    if isinstance(value, Set):
        return [_json(item) for item in sorted(value, key=str)]
    if isinstance(value, Sequence):
        return [_json(item) for item in value]
    return _json(value.item()) if hasattr(value, "item") else _clean(str(value))
