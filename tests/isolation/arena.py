"""A hostile submission against the grader: what it gains, reads, changes, reaches, leaves running, and what comes next.

    python tests/isolation/arena.py LAYER,LAYER,... ATTACK...

prints one line of JSON for each attack. Secret, target and listener are planted for each attack anew; the
zygotes are shared, as in a class.
"""

from __future__ import annotations

import base64
import json
import os
import secrets
import socket
import stat
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from grader.classroom.jailed import Jails
from grader.course.limits import Limits
from grader.course.loading import default_course, load_assignment
from grader.records import Report
from grader.report.json_report import to_dict
from grader.submission import read_files

ATTACKS = Path(__file__).parents[1] / "hostile"
EXERCISE = "relu"
LIMITS = Limits(
    cpu_seconds=0.5, wall_seconds=2.5, memory_bytes=512 << 20, total_cpu_seconds=1.5, total_wall_seconds=6.0
)
MARK_SECONDS = 1.3
"""How long an attack waits in a process of its own before it leaves its mark."""


@dataclass(frozen=True)
class Fight:
    """What became of one attack."""

    points: float
    leaked: bool
    changed: list[str]
    connected: bool
    harmed: bool
    seconds: float
    held: list[str]
    next_points: float
    next_max: float


class Arena:
    """Zygotes with some layers, and one honest submission for each library; a context that ends them."""

    def __init__(self, layers: tuple[str, ...]) -> None:
        self.course = default_course()
        self.assignment = load_assignment(self.course, "assignment2")
        self.jails = Jails([self.course], LIMITS, layers)
        for library in ("numpy", "torch"):
            self._honest(library)

    def __enter__(self) -> Arena:
        return self

    def __exit__(self, *error: object) -> None:
        self.jails.__exit__(None, None, None)

    def fight(self, attack: Path) -> Fight:
        """Grade an attack, then an honest submission from the same zygote."""
        library = "torch" if attack.parent.name == "torch" else "numpy"
        with tempfile.TemporaryDirectory(prefix="arena-") as name:
            ground = Ground(Path(name))
            submission = ground.plant(attack)
            began = time.monotonic()
            report = self.jails.grade(self.assignment, read_files(submission, follow=False), [EXERCISE], explain=False)
            seconds = time.monotonic() - began
            honest = self._honest(library)
            found = ground.look(report, attack)
        return Fight(report.points, *found, seconds, list(report.isolation), honest.points, honest.max_points)

    def _honest(self, library: str) -> Report:
        folder = self.course / "solutions" / "assignment2"
        files = read_files(folder / "numpy" if library == "numpy" else folder)
        return self.jails.grade(self.assignment, files, [EXERCISE])


class Ground:
    """The files and the listener that an attack goes for."""

    def __init__(self, folder: Path) -> None:
        self.secret = secrets.token_hex(16)
        self.hidden = folder / "course"
        self.mark = folder / "mark"
        self.folder = folder / "folder"
        for made in (self.hidden, self.folder, folder / "submission"):
            made.mkdir()
        (self.hidden / "secret").write_text(self.secret)
        (self.hidden / "target").write_text("untouched")
        for path in self.hidden.iterdir():
            path.chmod(0o600)
        if os.geteuid() == 0:
            folder.chmod(0o711)
        self.submission = folder / "submission"
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.datagrams = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.datagrams.bind(self.listener.getsockname())
        for waiting in (self.listener, self.datagrams):
            waiting.setblocking(False)
        self.before = self._state()

    def plant(self, attack: Path) -> Path:
        """Write the submission with its placeholders filled in."""
        source = attack.read_bytes()
        places = {"SECRET": self.hidden / "secret", "TARGET": self.hidden / "target", "FOLDER": self.folder,
                  "PORT": self.listener.getsockname()[1], "MARK": self.mark}
        for name, place in places.items():
            source = source.replace(b"{%s}" % name.encode(), str(place).encode())
        (self.submission / "activations.py").write_bytes(source)
        return self.submission

    def look(self, report: Report, attack: Path) -> tuple[bool, list[str], bool, bool]:
        """Whether the secret is in the report, which files changed, whether somebody connected or did other harm."""
        if b"{MARK}" in attack.read_bytes():
            time.sleep(MARK_SECONDS)
        told = json.dumps(to_dict(report, True), ensure_ascii=False)
        plain = self.secret.encode()
        forms = [self.secret, self.secret[::-1], plain.hex(), base64.b64encode(plain).decode().rstrip("=")]
        changed = [name for name, state in self._state().items() if self.before.get(name) != state]
        changed += [name for name in self.before if name not in self._state()]
        connected = self._heard()
        return any(form in told for form in forms), sorted(changed), connected, "HARMED:" in told

    def _heard(self) -> bool:
        """Whether anything reached a listener; both are closed."""
        heard = False
        with self.listener, self.datagrams:
            for receive in (self.listener.accept, lambda: self.datagrams.recv(1)):
                with suppress(BlockingIOError):
                    receive()
                    heard = True
        return heard

    def _state(self) -> dict[str, tuple[int, int, str]]:
        """Rights, change time of the contents and contents of all that the attack must leave alone."""
        found = {}
        for path in [self.hidden, self.folder, self.mark, *self.hidden.rglob("*"), *self.folder.rglob("*")]:
            with suppress(FileNotFoundError):
                status = path.lstat()
                text = path.read_text(errors="replace") if stat.S_ISREG(status.st_mode) else ""
                found[path.name] = (status.st_mode, status.st_mtime_ns, text)
        return found


def main() -> None:
    """Fight the attacks that are named, one after the other."""
    layers, *attacks = sys.argv[1:]
    with Arena(tuple(filter(None, layers.split(",")))) as arena:
        for attack in attacks:
            print(json.dumps({"attack": attack, **asdict(arena.fight(ATTACKS / attack))}), flush=True)


if __name__ == "__main__":
    main()
