"""Text that a student's code wrote, made safe to print: one line, no control characters, not endless."""

from __future__ import annotations

import unicodedata

LONGEST = 300
_UNSAFE = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def plain(text: str, longest: int = LONGEST) -> str:
    """`text` on one line; control characters (colours, cursor movements, bidi) are shown, not obeyed."""
    line = " ".join(part.rstrip() for part in text.splitlines() if part.strip())
    return cut("".join(map(_visible, line)), longest)


def cut(text: str, longest: int) -> str:
    """`text`, with "..." for what goes beyond `longest` characters."""
    return text if len(text) <= longest else text[: max(longest - 3, 0)] + "..."


def _visible(character: str) -> str:
    if character == "\t":
        return "    "
    if unicodedata.category(character) in _UNSAFE:
        return (
            character.encode("ascii", "backslashreplace").decode("ascii")
            if character > "\x7f"
            else f"\\x{ord(character):02x}"
        )
    return character
