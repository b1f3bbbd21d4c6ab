"""Names that others chose, made safe to show and to compare."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Sequence

from grader.classroom.discovery.limits import LONGEST_NAME, MOST_NAMED
from grader.worker.text import clean

_HIGH = re.compile(rb"[\x80-\xff]+")


def shown(name: str) -> str:
    """A name as it can be printed; bytes that are no UTF-8 are taken for GBK, a long name ends in a digest of it."""
    text = clean(unicodedata.normalize("NFC", _repaired(name))).strip() or "?"
    if len(text) <= LONGEST_NAME:
        return text
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{text[: LONGEST_NAME - 9]}~{digest}"


def member_name(name: str, utf8: bool) -> str:
    """The name of a member of a zip that does not say how it is encoded: UTF-8, else GBK, else cp437."""
    if utf8 or name.isascii():
        return name
    try:
        raw = name.encode("cp437")
    except UnicodeEncodeError:
        return name
    return _decoded(raw) or name


def squeezed(text: str) -> str:
    """Letters and digits only, without case: what is left of a name in the names of files."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


def listed(names: Sequence[str]) -> str:
    """Names in one line; of many, the first."""
    return ", ".join(names[:MOST_NAMED]) + (f", ... ({len(names)})" if len(names) > MOST_NAMED else "")


def _repaired(name: str) -> str:
    raw = name.encode("utf-8", "surrogateescape") if not name.isascii() else b""
    try:
        return raw.decode() if raw else name
    except UnicodeDecodeError:
        return _decoded(raw) or raw.decode("ascii", "backslashreplace")


def _decoded(raw: bytes) -> str | None:
    for encoding in ("utf-8", "gbk"):
        if encoding == "gbk" and any(len(run) % 2 for run in _HIGH.findall(raw)):
            return None
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            pass
    return None
