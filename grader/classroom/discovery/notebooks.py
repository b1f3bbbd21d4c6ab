"""A notebook as one module: its code cells one below the other, to be taken apart where student code may be parsed."""

from __future__ import annotations

import msgspec

from grader.classroom.discovery.limits import LARGEST_NOTEBOOK
from grader.classroom.discovery.tree import Item, Tree, read, unreadable
from grader.records import Finding
from grader.submission import LARGEST_FILE
from grader.worker.cells import joined


class _Cell(msgspec.Struct):
    cell_type: str
    source: str | list[str] = ""


class _Notebook(msgspec.Struct):
    """What is decoded of a notebook; all else (outputs, pictures) is passed over."""

    cells: list[_Cell]


_decode = msgspec.json.Decoder(_Notebook).decode


def read_notebook(tree: Tree, item: Item) -> bytes | Finding:
    """The code cells of a notebook as the text of one module, or why it cannot be read."""
    content = read(tree, item, LARGEST_NOTEBOOK)
    if isinstance(content, Finding):
        return content
    try:
        cells = _decode(content).cells
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        return unreadable(item.shown, "notebook", str(error))
    text = joined([_text(cell).encode("utf-8", "replace") for cell in cells if cell.cell_type == "code"])
    if len(text) > LARGEST_FILE:
        return unreadable(item.shown, "too-large", f"{len(text)} > {LARGEST_FILE}")
    return text


def _text(cell: _Cell) -> str:
    return cell.source if isinstance(cell.source, str) else "".join(cell.source)
