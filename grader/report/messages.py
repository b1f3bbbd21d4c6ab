"""A finding or a diagnosis in words: the catalogue's lines with its facts filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter

from grader.records import Diagnosis, Finding
from grader.report.facts import MARK, texts, variant
from grader.report.words import CATALOGUE, DIAGNOSES, VARIANTS, Words
from grader.report.words.labels import phrase
from grader.report.words.pattern import Line

UNKNOWN = (Words("not met ({code})"), Words("不满足（{code}）"))


@dataclass(frozen=True)
class Message:
    """What is said about one finding or diagnosis. A fact may hold several lines (a traceback)."""

    headline: str
    facts: tuple[str, ...] = ()
    meaning: str = ""
    advice: str = ""

    @property
    def text(self) -> str:
        """Everything, one line each."""
        return "\n".join(filter(None, (self.headline, *self.facts, self.meaning, self.advice)))


def message(finding: Finding, lang: str) -> Message:
    """The words for a finding; a code that the catalogue lacks is named, with its facts."""
    fact = VARIANTS.get(finding.code)
    refined = f"{finding.code}:{variant(finding, fact)}" if fact else finding.code
    return _said(finding, CATALOGUE.get(refined, CATALOGUE.get(finding.code)), lang)


def diagnosis_message(diagnosis: Diagnosis, lang: str) -> Message:
    """The words for a diagnosis; a name that the catalogue lacks is told as it is, with its facts."""
    said = _said(Finding(diagnosis.name, diagnosis.facts), DIAGNOSES.get(diagnosis.name), lang)
    if not diagnosis.facts.get("besides"):
        return said
    return Message(phrase("of two", lang, headline=said.headline), said.facts, "", said.advice)


def say(line: Line, known: Mapping[str, str]) -> str:
    """The first alternative whose facts are all known, filled in; "" if there is none."""
    for form in (line,) if isinstance(line, str) else line:
        if all(name in known for _, name, _, _ in Formatter().parse(form) if name is not None):
            return form.format_map(known).replace(MARK, "")
    return ""


def _said(finding: Finding, words: tuple[Words, Words] | None, lang: str) -> Message:
    known, chinese = texts(finding, lang), lang == "zh"
    if words is None:
        facts = tuple(f"{name}: {known[name]}" for name in finding.facts if name in known)
        return Message(say(UNKNOWN[chinese].headline, {"code": finding.code}), facts)
    own = words[chinese]
    headline = say(own.headline, known) or say(UNKNOWN[chinese].headline, {"code": finding.code})
    lines = (say(line, known) for line in own.facts)
    return Message(headline, tuple(filter(None, lines)), say(own.meaning, known), say(own.advice, known))
