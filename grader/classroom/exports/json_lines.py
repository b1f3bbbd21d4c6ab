"""Everything as JSON lines, which `results_of` reads back: one result a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

import msgspec

from grader.classroom.exports.manner import Manner
from grader.classroom.handin import Result


def json_lines(results: Iterable[Result], manner: Manner) -> Iterator[str]:
    """The lines, each one result; half a character, as a file name may hold, becomes a question mark."""
    for result in results:
        text = json.dumps(msgspec.to_builtins(result), ensure_ascii=False, allow_nan=False)
        yield text.encode("utf-8", "replace").decode() + "\n"
