"""Markdown on a terminal: what is wrapped, what keeps its lines, and what is painted."""

from __future__ import annotations

import click
import pytest

from grader.report.columns import width
from grader.report.markdown import rendered
from grader.report.style import Style

TEXT = """\
The loss is the **mean** over the batch: `loss = sum(l) / N`. The
factor `1 / N` belongs into *every* gradient, see [d2l](https://d2l.ai).

1. Open `softmax_backward` and look for a division that should be there.
2. Is it?

- one
    - below one

Then:

    dO = (P - Y) / N

```python
def f(x):
    return x   # a comment that is rather long and is not wrapped

## no heading
```

### A heading

> quoted
"""
SHOWN = """\
  The loss is the mean over the batch:
  `loss = sum(l) / N`. The factor `1 / N`
  belongs into every gradient, see d2l
  (https://d2l.ai).

  1. Open `softmax_backward` and look for
     a division that should be there.
  2. Is it?

  - one
    - below one

  Then:

    dO = (P - Y) / N

    def f(x):
        return x   # a comment that is rather long and is not wrapped

    ## no heading

  A heading

    quoted
"""


def shown(text: str, **choices: object) -> str:
    """The text as it is printed, in 42 columns unless told otherwise."""
    return "\n".join(rendered(text, Style(**{"width": 42, **choices})))  # type: ignore[arg-type]


def test_a_page_without_colours() -> None:
    """Paragraphs and lists are wrapped, code keeps its lines and its marks, links keep their addresses."""
    assert shown(TEXT) + "\n" == SHOWN


@pytest.mark.parametrize("columns", [40, 61, 80, 120])
def test_colours_change_nothing_but_colours(columns: int) -> None:
    """Without its escapes the coloured text is the plain one."""
    painted = shown(TEXT, width=columns, color=True)
    assert click.unstyle(painted) == shown(TEXT, width=columns)


def test_what_is_painted() -> None:
    """Strong words and headings are bold, code has a colour, each as one piece."""
    painted = shown("Some **strong words** and `a + b`.\n\n# A heading", color=True)
    assert click.style("strong words", bold=True) in painted
    assert click.style("`a + b`", fg="cyan") in painted
    assert click.style("A heading", bold=True) in painted


def test_a_line_break_between_chinese_characters_is_no_space() -> None:
    """Lines of a Chinese paragraph are joined as they are; beside Latin letters a space is kept."""
    assert shown("梯度是\n导数。用 `h`\n来测\nN 次", width=80) == "  梯度是导数。用 `h` 来测 N 次"


def test_chinese_is_wrapped_by_columns() -> None:
    """A Chinese character takes two columns, and no line begins with a comma or a full stop."""
    lines = rendered("把一个输入稍微调大，再稍微调小。" * 8, Style(lang="zh", width=41))
    assert max(map(width, lines)) <= 41
    assert not [line for line in lines if line.strip()[0] in "，。"]


def test_code_is_not_broken_at_its_spaces() -> None:
    """A short formula in a sentence stays on one line."""
    text = "The factor that belongs into it is `1 / (1 - p)` here."
    assert "`1 / (1 - p)`" in shown(text)
    assert "\u00a0" not in shown(text)


@pytest.mark.parametrize("text", ["", "\n", "- ", "1. ", "```\n```", "<b>", "![alt](x)", "a  \nb", "***"])
def test_odd_texts_are_shown(text: str) -> None:
    """Nothing that Markdown allows stops the rendering."""
    assert width(shown(text)) < 99
