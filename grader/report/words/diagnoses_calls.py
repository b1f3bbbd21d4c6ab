"""What is said about mistakes in what a call leaves behind and in the kind of its results."""

from __future__ import annotations

from grader.report.words.pattern import Catalogue, Words

WORDS: Catalogue = {
    "input-overwritten": (
        Words("{function} writes into its argument {input}",
              meaning="The caller still needs {input} as it was.",
              advice="Make a new array instead of changing {input} in place."),
        Words("{function} 改写了参数 {input}",
              meaning="调用者之后还需要原来的 {input}。",
              advice="请新建数组，不要原地修改 {input}。"),
    ),
}
