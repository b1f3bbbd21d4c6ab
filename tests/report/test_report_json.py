"""The JSON document and its schema."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from report_samples import exercise, of_every_code, passing, random_one, report, verdict, wrong_backward

from grader.records import Finding, Status
from grader.report.json_report import document, schema, to_dict
from grader.report.words import CODES
from grader.report.words.labels import CHECKS

DOCS = Path(__file__).parents[2] / "docs" / "report-format.md"


def check(found: dict[str, Any]) -> None:
    """Require that a document follows the schema and is strict JSON."""
    Draft202012Validator(schema()).validate(found)
    assert json.loads(json.dumps(found, allow_nan=False)) == found


def test_schema_is_a_schema() -> None:
    """The schema itself is valid."""
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("with_times", [True, False])
def test_documents_follow_the_schema(with_times: bool) -> None:
    """Reports with every kind of finding follow the schema."""
    check(to_dict(of_every_code(), with_times))
    check(document([report(passing()), report(wrong_backward(), random_one())], with_times))
    check(document([], with_times))


def test_the_schema_refuses() -> None:
    """A document that lacks a key, or has an unknown status, is not valid."""
    found = to_dict(report(passing()), True)
    found["reports"][0]["exercises"][0]["status"] = "fine"
    assert not Draft202012Validator(schema()).is_valid(found)
    assert not Draft202012Validator(schema()).is_valid({"format": "grader-report"})


def test_shape_of_a_document() -> None:
    """A verdict carries its claim, its finding in both languages, and the replay."""
    found = to_dict(report(wrong_backward()), True)["reports"][0]
    assert (found["points"], found["max_points"], found["passed"], found["seed"]) == (1.0, 4.0, False, 7)
    item = found["exercises"][0]
    assert (item["name"], item["status"], item["seconds"]) == ("mlp_forward", "failed", 0.3)
    gradient = item["verdicts"][2]
    assert gradient["sentence"]["en"] == "The backward agrees with autograd of the reference."
    assert gradient["finding"]["facts"]["yours"] == 0.482
    assert gradient["finding"]["message"]["zh"].startswith("mlp_backward 的 dW1 与参考实现的梯度不一致\n")
    assert gradient["finding"]["replay"]["sizes"] == {"N": 2, "in": 1}


def test_numbers_that_json_lacks() -> None:
    """NaN and infinities become strings, half characters a question mark, sets sorted lists."""
    facts = {"b": float("nan"), "a": [float("inf"), {"x": float("-inf")}], "s": "\ud800", "set": {"q", "p"}}
    item = exercise("f", verdict("values", Status.FAILED, Finding("unmet", facts)))
    found = to_dict(report(item), False)
    facts = found["reports"][0]["exercises"][0]["verdicts"][0]["finding"]["facts"]
    assert facts == {"a": ["inf", {"x": "-inf"}], "b": "nan", "s": "?", "set": ["p", "q"]}
    assert list(facts) == sorted(facts)
    check(found)


def test_without_times_a_document_is_the_same_again() -> None:
    """Without times, two runs that differ only in speed give one document."""
    slow, fast = (exercise("f", verdict("values"), seconds=seconds) for seconds in (9.0, 0.1))
    assert to_dict(report(slow), False) == to_dict(report(fast), False)
    assert to_dict(report(slow), True) != to_dict(report(fast), True)


def test_the_page_names_every_code_and_check() -> None:
    """The page for tool writers lists every finding code and every check."""
    text = DOCS.read_text(encoding="utf-8")
    assert not [name for name in (*CODES, *CHECKS) if f"`{name}`" not in text]


def test_reporting_needs_no_heavy_library() -> None:
    """Importing the report package imports neither numpy nor torch nor hypothesis."""
    code = (
        "import sys, grader.report.terminal, grader.report.json_report; "
        "sys.exit(bool({'numpy', 'torch', 'hypothesis', 'scipy'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=DOCS.parents[1]).returncode == 0
