"""Every hostile submission gains nothing, and the honest one after it is graded as if there had been none.

A part of the attacks is tried, always the same; `HOSTILE=all` tries all of them.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from arena import ATTACKS, LIMITS, Arena, Fight

from grader.worker.records import LAYERS, LIMITS_ONLY

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="the layers are Linux's"),
    pytest.mark.xdist_group("hostile"),
]
ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
PATIENCE = 20.0
"""Seconds over the budgets that a busy machine may take."""
ENOUGH = {
    "leaked": {"landlock", "uid"},
    "changed": {"landlock", "uid", "seccomp"},
    "connected": {"seccomp"},
}
"""Each of these layers alone keeps an attack from it; what outlives its worker is killed without any."""
NAMES = sorted(path.relative_to(ATTACKS).as_posix() for path in ATTACKS.rglob("*.py"))
ORDINARY = "--reuid=65534 --regid=65534 --clear-groups --inh-caps=+dac_read_search --ambient-caps=+dac_read_search"
"""An ordinary user, who may only read a Python that is installed where nobody but root may look."""


def part(shares: int, share: int) -> list[str]:
    """The attacks to try: one share of them, or all."""
    return [name for name in NAMES if os.environ.get("HOSTILE") == "all" or zlib.crc32(name.encode()) % shares == share]


@pytest.fixture(scope="module")
def arena() -> Iterator[Arena]:
    """All layers, one zygote for each library."""
    with Arena(LAYERS) as made:
        yield made


def judge(fight: Fight) -> None:
    """Nothing was gained, and the next submission lost nothing."""
    assert fight.points == 0
    assert not fight.leaked
    assert fight.changed == []
    assert not fight.connected
    assert not fight.harmed
    assert fight.next_points == fight.next_max
    assert fight.seconds < LIMITS.total_wall_seconds + PATIENCE


@pytest.mark.parametrize("name", part(12, 0))
def test_nothing_is_gained(arena: Arena, name: str) -> None:
    """Whoever runs the grader, root or not: behind all layers an attack comes to nothing."""
    judge(arena.fight(ATTACKS / name))


@pytest.fixture(scope="module")
def as_ordinary_user() -> dict[str, Fight]:
    """The fights of a grader that runs without root's rights."""
    return fights_of(["setpriv", *ORDINARY.split()], LAYERS, part(20, 1))


@pytest.mark.skipif(not ROOT or shutil.which("setpriv") is None, reason="needs root, to become somebody else")
@pytest.mark.parametrize("name", part(20, 1))
def test_nothing_is_gained_from_an_ordinary_user(as_ordinary_user: dict[str, Fight], name: str) -> None:
    """Without root's rights the other layers do."""
    fight = as_ordinary_user[name]
    assert "uid" not in fight.held
    judge(fight)


SOME = [tuple(layer for layer in LAYERS if layer != missing) for missing in LAYERS] + [LIMITS_ONLY]


@pytest.mark.parametrize("layers", SOME, ids="-".join)
def test_each_layer_holds_its_own(layers: tuple[str, ...]) -> None:
    """With some layers missing there are still no points, and what the others are enough for is held."""
    names = part(60, SOME.index(layers))
    fights = fights_of([], layers, names, whole=False)
    for name, fight in fights.items():
        assert fight.points == 0, name
        for harm, enough in ENOUGH.items():
            assert not getattr(fight, harm) or not enough & set(fight.held), (name, harm)


def fights_of(prefix: list[str], layers: tuple[str, ...], names: list[str], *, whole: bool = True) -> dict[str, Fight]:
    """The fights of a grader in a process of its own; unless `whole`, an attack may have ended it."""
    command = [*prefix, sys.executable, str(Path(__file__).with_name("arena.py")), ",".join(layers), *names]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert not whole or done.returncode == 0, done.stderr
    told: list[dict[str, Any]] = [json.loads(line) for line in done.stdout.splitlines()]
    return {found.pop("attack"): Fight(**found) for found in told}
