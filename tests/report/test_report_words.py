"""The catalogue: every code, in both languages, with the facts in it."""

from __future__ import annotations

import re

import pytest
from report_samples import SAMPLES

from grader.records import Finding, Status
from grader.report.messages import message
from grader.report.words import CATALOGUE, CODES, VARIANTS
from grader.report.words.labels import CHECKS, CLAIMS, PHRASES, STATUS

LANGS = ("en", "zh")
WIDE = re.compile("[\u4e00-\u9fff]")


def test_samples_cover_the_catalogue() -> None:
    """The table of samples has every code of the catalogue, and no other."""
    assert {code for code, _, _ in SAMPLES} == set(CODES)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(("code", "facts", "expected"), SAMPLES)
def test_message_names_its_facts(code: str, facts: dict[str, object], expected: list[str], lang: str) -> None:
    """A message has a headline, holds the facts that matter, and leaves no brace of its own."""
    said = message(Finding(code, facts), lang)
    assert said.headline
    assert not [text for text in expected if text not in said.text]
    assert "{" not in said.text.replace("{x}", "")
    assert "\x00" not in said.text


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("key", CATALOGUE)
def test_message_survives_missing_facts(key: str, lang: str) -> None:
    """Facts that are absent shorten a message and never break it."""
    code, _, value = key.partition(":")
    facts = {VARIANTS[code]: value} if value else {}
    said = message(Finding(code, facts), lang)
    assert said.headline
    assert "{" not in said.text


@pytest.mark.parametrize(("code", "facts", "_expected"), SAMPLES)
def test_languages_are_told_apart(code: str, facts: dict[str, object], _expected: list[str]) -> None:
    """English is ASCII, Chinese is Chinese, and GBK can carry both."""
    clean = {name: value for name, value in facts.items() if name != "zh"}
    assert message(Finding(code, clean), "en").text.isascii()
    said = message(Finding(code, facts), "zh").text
    assert WIDE.search(said)
    said.encode("gbk")


def test_yours_and_expected_are_said() -> None:
    """Where a finding has `yours` and `expected`, both words stand before their values, in both languages."""
    for code, facts, _ in SAMPLES:
        if facts.get("yours") is None or facts.get("expected") is None:
            continue
        assert "yours " in message(Finding(code, facts), "en").text, code
        assert "expected" in message(Finding(code, facts), "en").text, code
        said = message(Finding(code, facts), "zh").text
        assert "你的 " in said, code
        assert "应为" in said, code


def test_own_slope_decides_what_is_meant() -> None:
    """The forward is called right at an entry only if its slope was measured and fits."""
    facts = {"function": "f", "output": "dX", "index": [0], "yours": 2.0, "expected": 1.0, "own": 1.0000001}
    assert "forward has the expected slope" in message(Finding("gradient-differs", facts), "en").meaning
    assert (
        "your backward has the slope"
        in message(Finding("gradient-differs", {**facts, "own": 2.0}), "en").meaning
    )
    assert message(Finding("gradient-differs", {**facts, "own": 1.5}), "en").meaning == ""
    assert message(Finding("gradient-differs", {**facts, "own": None}), "en").meaning == ""


def test_unknown_code_is_told_with_its_facts() -> None:
    """A code that the catalogue lacks is named, not hidden and not an error."""
    said = message(Finding("brand-new", {"place": "here"}), "en")
    assert said.text == "not met (brand-new)\nplace: here"


def test_a_students_text_is_shown_and_not_obeyed() -> None:
    """Colours, newlines, braces and direction marks in a student's exception are made visible."""
    facts = {"function": "f", "type": "E", "message": "a\x1b[31m\n{b}\u202ec" + "x" * 999}
    said = message(Finding("raised", facts), "en")
    assert "E: a\\x1b[31m {b}\\u202ec" in said.facts[0]
    assert len(said.facts[0]) < 400


def test_labels_exist_in_both_languages() -> None:
    """Every status, check and phrase has words in both languages, with the same values in them."""
    assert set(STATUS) == set(Status)
    assert set(CHECKS) == set(CLAIMS)
    for en, zh in (*STATUS.values(), *CHECKS.values(), *CLAIMS.values(), *PHRASES.values()):
        assert en.isascii()
        assert WIDE.search(zh) or "{" in zh
        zh.encode("gbk")
