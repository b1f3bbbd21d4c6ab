"""The sentences about diagnosed results: short, in both languages, and beside a page for each."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from grader.records import Diagnosis
from grader.report.columns import width
from grader.report.messages import diagnosis_message, say
from grader.report.words.diagnoses_results import WORDS
from grader.report.words.steps import TAKEN

PAGES = Path(__file__).parents[2] / "grader" / "teaching" / "pages"
FUNCTION = {"function": "mlp_backward"}
FACTS = {
    **FUNCTION, "outputs": "dW1, db1", "factor": "1 / N", "size": "N", "yours": "dW1", "expected": "db1", "axis": "1",
    "which": "first", "setting": "lam", "input": "b", "decimals": "4", "low": "-1", "high": "1", "epsilon": "1e-08",
    "formula": "x * sigmoid(x)", "constant": "0.5",
}  # fmt: skip
ENGLISH = {"step": "the exponential", "instead": "the maximum", "operand": "W2", "term": "lam * W1", "other": "tanh",
           "taken": TAKEN["x for y"][0]}  # fmt: skip
CHINESE = {**ENGLISH, "step": "指数", "instead": "最大值", "taken": TAKEN["x for y"][1]}

every_name = pytest.mark.parametrize("name", WORDS)


@every_name
def test_a_headline_is_one_line(name: str) -> None:
    """With all of its facts a headline names the function and its results, and fits 90 columns."""
    for words, facts in zip(WORDS[name], (FACTS | ENGLISH, FACTS | CHINESE), strict=True):
        said = say(words.headline, facts)
        assert "mlp_backward" in said
        assert "dW1, db1" in said
        assert width(said) <= 90


@every_name
def test_a_headline_needs_the_function_only(name: str) -> None:
    """With no other fact known there is something to say still, and what follows from it."""
    for words in WORDS[name]:
        assert say(words.headline, FUNCTION).startswith("mlp_backward")
        assert say(words.meaning, FUNCTION)
        assert say(words.advice, FUNCTION)


@every_name
def test_languages_are_told_apart(name: str) -> None:
    """English is ASCII, Chinese is not, and GBK can carry it."""
    english, chinese = ("\n".join((*words.headline, str(words.meaning), str(words.advice))) for words in WORDS[name])
    assert english.isascii()
    assert not chinese.isascii()
    chinese.encode("gbk")


@every_name
def test_a_diagnosis_has_a_page(name: str) -> None:
    """What a card names can be read about in both languages, and from there in the book."""
    for suffix in (".md", ".zh.md"):
        text = (PAGES / f"{name}{suffix}").read_text(encoding="utf-8")
        assert re.search(r"d2l \d+\.\d+\s+\w", text)


@pytest.mark.parametrize(
    ("facts", "english", "chinese"),
    [
        ({"bound": 709.8}, "f is not finite beyond 709.8", "超过 709.8 时指数上溢，f"),
        ({"warning": "overflow encountered in exp"}, "f is right, but not finite on the way: over", "f 的结果对"),
        ({}, "f is not finite where", "指数上溢时，f"),
    ],
)
def test_a_right_result_is_not_called_infinite(facts: dict[str, Any], english: str, chinese: str) -> None:
    """A warning of an overflow on the way says nothing against the result."""
    diagnosis = Diagnosis("overflow", {"function": "f", **facts})
    assert diagnosis_message(diagnosis, "en").headline.startswith(english)
    assert diagnosis_message(diagnosis, "zh").headline.startswith(chinese)
