"""A finding in words: the catalogue's lines with the finding's facts filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter

from grader.records import Finding
from grader.report.facts import MARK, texts, variant
from grader.report.words import CATALOGUE, VARIANTS, Words
from grader.report.words.pattern import Line

UNKNOWN = (Words("not met ({code})"), Words("不满足（{code}）"))


@dataclass(frozen=True)
class Message:
    """What is said about one finding. A fact may hold several lines (a traceback)."""

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
    words, known = _words(finding, lang), texts(finding, lang)
    if words is None:
        facts = tuple(f"{name}: {known[name]}" for name in finding.facts if name in known)
        return Message(say(UNKNOWN[lang == "zh"].headline, {"code": finding.code}), facts)
    lines = (say(line, known) for line in words.facts)
    headline = say(words.headline, known) or say(UNKNOWN[lang == "zh"].headline, {"code": finding.code})
    return Message(headline, tuple(filter(None, lines)), say(words.meaning, known), say(words.advice, known))


def say(line: Line, known: Mapping[str, str]) -> str:
    """The first alternative whose facts are all known, filled in; "" if there is none."""
    for form in (line,) if isinstance(line, str) else line:
        if all(name in known for _, name, _, _ in Formatter().parse(form) if name is not None):
            return form.format_map(known).replace(MARK, "")
    return ""


def _words(finding: Finding, lang: str) -> Words | None:
    fact = VARIANTS.get(finding.code)
    refined = f"{finding.code}:{variant(finding, fact)}" if fact else finding.code
    found = CATALOGUE.get(refined, CATALOGUE.get(finding.code))
    return found[lang == "zh"] if found else None
