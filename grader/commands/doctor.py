"""`grader doctor`: what a bug report needs to know. Every probe survives its own failure."""

from __future__ import annotations

import dataclasses
import json
import os
import platform
import sys
import time
from collections.abc import Callable, Mapping
from typing import Any

from grader.commands.console import Console
from grader.commands.options import command, format_option
from grader.commands.versions import PACKAGES, grader_version, package_version
from grader.course.limits import Limits
from grader.course.loading import assignment_names, load_assignment
from grader.errors import GraderError
from grader.workspace import BACKENDS, course_of, current_folder, locate

VARIABLES = ("LANG", "LC_ALL", "GRADER_LANG", "PYTHONIOENCODING", "PYTHONUTF8", "TERM", "CI")
PROBE = b"import numpy as np\n\n\ndef double(x):\n    return x + x\n"


@command("doctor")
@format_option("text", "json")
def doctor(console: Console, form: str) -> None:
    """Show the facts, one line each as they are found, or all of them as JSON."""
    probes = {**_quick_probes(console), **{f"worker {name}": _worker_probe(name) for name in BACKENDS}}
    if form == "json":
        print(json.dumps({name: _survive(probe) for name, probe in probes.items()}, indent=2), flush=True)
        return
    for name, probe in probes.items():
        print(f"{name + ':':<15} {_one_line(_survive(probe))}", flush=True)


def worker_round_trip(library: str) -> dict[str, Any]:
    """Start a worker, send it an array and get it back; `seconds` is until the answer is here."""
    import numpy as np

    from grader.worker.client import Worker
    from grader.worker.records import Call, Returned

    began = time.perf_counter()
    with Worker(library, {"probe.py": PROBE}) as worker:
        outcome = worker.run([Call("probe", "double", (np.array([1.5, 2.0]),))])[0]
    seconds = round(time.perf_counter() - began, 2)
    works = isinstance(outcome, Returned) and np.array_equal(outcome.value, [3.0, 4.0])
    return {"works": works, "seconds": seconds} | ({} if works else {"outcome": repr(outcome)})


def _quick_probes(console: Console) -> dict[str, Callable[[], Any]]:
    versions = {name: _version_probe(name) for name in PACKAGES}
    return {
        "grader": grader_version,
        "python": lambda: f"{platform.python_version()} ({platform.python_implementation()})",
        "platform": platform.platform,
        **versions,
        "stdout": _stdout,
        "language": lambda: console.lang,
        "course": lambda: str(course_of(locate(current_folder()))),
        "assignments": lambda: assignment_names(course_of(locate(current_folder()))),
        "workspace": _workspace,
        "isolation": _isolation,
        "limits": lambda: dataclasses.asdict(Limits()),
        "own limits": _own_limits,
    }


def _version_probe(name: str) -> Callable[[], str | None]:
    return lambda: package_version(name)


def _worker_probe(library: str) -> Callable[[], Any]:
    return lambda: worker_round_trip(library)


def _stdout() -> dict[str, Any]:
    stream = {"encoding": getattr(sys.stdout, "encoding", None), "terminal": sys.stdout.isatty()}
    return stream | {name: os.environ.get(name) for name in VARIABLES}


def _workspace() -> dict[str, str] | None:
    workspace = locate(current_folder()).workspace
    if workspace is None:
        return None
    return {name: str(value) for name, value in dataclasses.asdict(workspace).items()}


def _isolation() -> str:
    """What holds behind all layers that this system has, as for the submissions of a class."""
    from grader.report.isolation import isolation_line
    from grader.worker.client import Worker
    from grader.worker.nursery import nursery
    from grader.worker.records import LAYERS

    origin = nursery("numpy", LAYERS)
    try:
        with Worker("numpy", {"probe.py": PROBE}, origin=origin) as worker:
            worker.load("probe")
            return isolation_line(("process", *(worker.held or ())))
    finally:
        origin.close()


def _own_limits() -> dict[str, Any] | None:
    """The limits that assignments of the course have beside the usual ones."""
    course, usual = course_of(locate(current_folder())), dataclasses.asdict(Limits())
    found: dict[str, Any] = {}
    for name in assignment_names(course):
        given = dataclasses.asdict(load_assignment(course, name).limits)
        own = {limit: value for limit, value in given.items() if value != usual[limit]}
        found |= {name: own} if own else {}
    return found or None


def _survive(probe: Callable[[], Any]) -> Any:
    try:
        return probe()
    except GraderError as error:
        return f"failed: {error.en}"
    except Exception as error:
        return f"failed: {type(error).__name__}: {error}"


def _one_line(value: Any) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {_one_line(item)}" for name, item in value.items() if item is not None)
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "none" if value is None else " ".join(str(value).split())
