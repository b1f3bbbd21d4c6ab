"""A sentence in the two languages of the project."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Text:
    """The same words in English and in Chinese."""

    en: str
    zh: str

    def in_language(self, lang: str) -> str:
        """The words in `lang`, which is "en" or "zh"."""
        return self.zh if lang == "zh" else self.en


def text(en: str, zh: str | None = None) -> Text:
    """A sentence for students; without `zh` (a course in one language) the English is shown to everybody."""
    return Text(en, en if zh is None else zh)
