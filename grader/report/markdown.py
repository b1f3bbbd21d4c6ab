"""Markdown on a terminal: the same text with and without colours, wrapped by columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from grader.report.columns import width, wrap
from grader.report.style import Style

INDENT = "  "
PAINT: dict[str, dict[str, Any]] = {"strong": {"bold": True}, "em": {"italic": True}, "code": {"fg": "cyan"}}
VERBATIM = ("code_block", "fence", "html_block")
LISTS = ("bullet_list", "ordered_list")
UNBROKEN = "\u00a0"

Character = tuple[str, str]


def rendered(text: str, style: Style, indent: str = INDENT) -> list[str]:
    """`text` in lines for the terminal: code keeps its lines, paragraphs are wrapped, headings are bold."""
    return _blocks(SyntaxTreeNode(MarkdownIt("commonmark").parse(text)), style, indent)


def _blocks(parent: SyntaxTreeNode, style: Style, indent: str) -> list[str]:
    """The blocks below `parent`, with empty lines between them unless they are in a list."""
    lines: list[str] = []
    for node in parent.children:
        gap = [""] if lines and parent.type not in (*LISTS, "list_item") else []
        lines += gap + _block(node, style, indent)
    return lines


def _block(node: SyntaxTreeNode, style: Style, indent: str) -> list[str]:
    if node.type in VERBATIM:
        return [f"{indent}{INDENT}{line}".rstrip() for line in node.content.rstrip("\n").split("\n")]
    if node.type in ("heading", "paragraph"):
        characters = _joined(_characters(node, "strong" if node.type == "heading" else ""))
        return [indent + line for line in _wrapped(characters, style, style.width - len(indent))]
    if node.type == "list_item":
        mark = f"{node.info}{node.markup} " if node.info else "- "
        lines = _blocks(node, style, indent + " " * len(mark)) or [""]
        return [indent + mark + lines[0].lstrip(" "), *lines[1:]]
    return _blocks(node, style, indent if node.type in LISTS else indent + INDENT)


def _characters(node: SyntaxTreeNode, kind: str) -> Iterator[Character]:
    """Every character of a block, with the kind of text that it belongs to; code is not broken at its spaces."""
    if node.type == "code_inline":
        yield from ((character, "code") for character in f"`{node.content}`".replace(" ", UNBROKEN))
    elif node.type in ("softbreak", "hardbreak"):
        yield "\n", kind
    elif not node.children:
        yield from ((character, kind) for character in node.content)
    for child in node.children:
        yield from _characters(child, child.type if child.type in PAINT else kind)
    if node.type == "link" and node.info != "auto":
        yield from ((character, kind) for character in f" ({node.attrs['href']})")


def _joined(characters: Iterator[Character]) -> list[Character]:
    """The lines of a paragraph in one; between Chinese characters the end of a line is no space."""
    found: list[Character] = []
    for character, kind in characters:
        if found and found[-1][0] == "\n":
            _, before = found.pop()
            if not (found and width(found[-1][0]) == width(character) == 2):
                found.append((" ", before))
        found.append((character, kind))
    return found


def _wrapped(characters: Sequence[Character], style: Style, columns: int) -> Iterator[str]:
    """The lines of a paragraph; wrapping takes away some spaces and nothing else, so each character finds its kind."""
    rest = iter(characters)
    for line in wrap("".join(map(itemgetter(0), characters)), columns):
        kinds = [next(kind for known, kind in rest if known == character) for character in line]
        runs = groupby(zip(line, kinds, strict=True), key=itemgetter(1))
        yield "".join(_painted("".join(map(itemgetter(0), run)), kind, style) for kind, run in runs)


def _painted(text: str, kind: str, style: Style) -> str:
    text = text.replace(UNBROKEN, " ")
    return style.paint(text, **PAINT[kind]) if kind else text
