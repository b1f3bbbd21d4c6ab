"""A proof as a page for a terminal: what was tried, the kill matrix, what does not hold, which mutants survive."""

from __future__ import annotations

from grader.records import Finding
from grader.report.columns import pad
from grader.report.style import Style
from grader.report.words.labels import label
from grader.report.words.proving import PROBLEMS, SCREEN
from grader.verify.equivalents import FILE
from grader.verify.matrix import row
from grader.verify.mutants import Mutant
from grader.verify.proof import Proof
from grader.verify.table import table


def page(proof: Proof, style: Style) -> str:
    """The whole page; of a proof that holds, quiet says nothing."""
    if style.quiet and proof.holds:
        return ""
    lang, title = style.lang, proof.assignment.title.in_language(style.lang)
    lines = [style.paint(f"{proof.assignment.name} · {title}", bold=True), *_counts(proof, lang), ""]
    if proof.catches and not style.quiet:
        lines += [*table(proof, style), *style.lines(label(SCREEN["legend"], lang)), ""]
    if proof.problems:
        lines.append(label(SCREEN["problems"], lang))
        lines += [line for problem in proof.problems for line in style.lines(told(problem, lang), "  ")]
        lines.append("")
    if proof.survivors:
        lines += [*style.lines(label(SCREEN["survivors"], lang, file=FILE)), ""]
        lines += [line for mutant in proof.survivors for line in (*survivor(mutant), "")]
    return "\n".join([*lines, _verdict(proof, style), ""])


def told(problem: Finding, lang: str) -> str:
    """The sentence for what does not hold."""
    none = "nothing" if lang == "en" else "无"
    facts = {
        name: ", ".join(fact) or none if isinstance(fact, list | tuple) else fact
        for name, fact in problem.facts.items()
    }
    return label(PROBLEMS[problem.code], lang, **facts)


def survivor(mutant: Mutant) -> list[str]:
    """A mutant, as it is listed in the file of equivalent ones."""
    head = f"{mutant.file}:{mutant.line} {mutant.function}"
    return [head, *(f"- {line}" for line in mutant.before), *(f"+ {line}" for line in mutant.after)]


def progress(library: str, part: str, done: int, total: int, lang: str) -> str:
    """One line that says how far it is."""
    return label(SCREEN["progress"], lang, library=library, part=label(SCREEN[part], lang), done=done, all=total)


def _verdict(proof: Proof, style: Style) -> str:
    if proof.holds:
        return style.paint(label(SCREEN["proved"], style.lang), fg="green")
    counts = {"problems": len(proof.problems), "survivors": len(proof.survivors)}
    return style.paint(label(SCREEN["not proved"], style.lang, **counts), fg="red")


def _counts(proof: Proof, lang: str) -> list[str]:
    lines = []
    for part, kind in (("wrong", "wrong"), ("mutants", "mutant")):
        found = row([catch for catch in proof.catches if catch.kind == kind])
        if found.mistakes:
            share = f"{100 * found.noticed / found.mistakes:.1f}"
            told = label(SCREEN["noticed"], lang, noticed=found.noticed, all=found.mistakes, share=share)
            if part == "mutants" and proof.explained:
                told += label(SCREEN["equivalent"], lang, count=len(proof.explained))
            lines.append((part, told))
    if proof.right:
        lines.insert(0, ("right", label(SCREEN["tried"], lang, all=proof.right)))
    return [f"  {pad(label(SCREEN[part], lang), 13)}{told}" for part, told in lines]
