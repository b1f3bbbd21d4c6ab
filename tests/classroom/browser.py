"""Headless Chromium, driven through the pipe of its DevTools protocol; no driver and no network are needed."""

from __future__ import annotations

import base64
import fcntl
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

PROGRAM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--hide-scrollbars", "--remote-debugging-pipe",
)
# Chromium reads commands from 3 and writes answers to 4.
LAUNCH = """
import os, sys
os.dup2(int(sys.argv[1]), 3)
os.dup2(int(sys.argv[2]), 4)
os.execv(sys.argv[3], sys.argv[3:])
"""


@dataclass
class Browser:
    """One tab. `complaints` are what the console was told, `loads` the requests that no policy stopped, by id."""

    profile: Path
    complaints: list[str] = field(default_factory=list)
    loads: dict[str, str] = field(default_factory=dict)
    session: str = ""
    sent: int = 0

    def __enter__(self) -> Browser:
        commands, self.out = _far_pipe()
        self.answers, answers = _far_pipe()

        self.process = subprocess.Popen(
            [sys.executable, "-c", LAUNCH, str(commands), str(answers),
             str(PROGRAM), *FLAGS, f"--user-data-dir={self.profile}", "about:blank"],
            pass_fds=(commands, answers), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        os.close(commands)
        os.close(answers)
        self.heard = b""
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Log", "Runtime"):
            self.ask(f"{domain}.enable")
        return self

    def __exit__(self, *_: object) -> None:
        self.session = ""
        self.ask("Browser.close")
        self.process.wait(30)
        os.close(self.out)
        os.close(self.answers)

    def open(self, page: Path, width: int = 1000, dark: bool = False) -> None:
        """Show a page, `width` CSS pixels wide; forget what was heard before."""
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.ask("Emulation.setEmulatedMedia", features=[scheme])
        self.ask("Page.navigate", url="about:blank")
        self.hear_until("Page.loadEventFired")
        self.complaints.clear()
        self.loads.clear()
        self.ask("Page.navigate", url=page.as_uri())
        self.hear_until("Page.loadEventFired")

    @property
    def requests(self) -> list[str]:
        """The addresses that were really asked for."""
        return list(self.loads.values())

    def value(self, expression: str) -> Any:
        """The value of an expression in the page."""
        found = self.ask("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")

    def screenshot(self) -> bytes:
        """The visible part as PNG."""
        return base64.b64decode(self.ask("Page.captureScreenshot")["data"])

    def ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Send a command and wait for its answer."""
        self.sent += 1
        message = {"id": self.sent, "method": method, "params": parameters}
        session = {"sessionId": self.session} if self.session else {}
        os.write(self.out, json.dumps(message | session).encode() + b"\0")
        while True:
            heard = self._next()
            if heard.get("id") == self.sent:
                assert "error" not in heard, heard
                return dict(heard["result"])
            self._note(heard)

    def hear_until(self, method: str) -> None:
        """Wait for an event."""
        heard = self._next()
        while heard.get("method") != method:
            self._note(heard)
            heard = self._next()

    def _note(self, heard: dict[str, Any]) -> None:
        method, told = heard.get("method"), heard.get("params", {})
        if method in ("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown",
                      "Page.javascriptDialogOpening"):
            self.complaints.append(json.dumps(told))
        elif method == "Network.requestWillBeSent":
            self.loads[told["requestId"]] = told["request"]["url"]
        elif method == "Network.loadingFailed" and told.get("blockedReason") == "csp":
            del self.loads[told["requestId"]]

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self.heard:
            more = os.read(self.answers, 1 << 16)
            assert more, "Chromium has ended"
            self.heard += more
        message, self.heard = self.heard.split(b"\0", 1)
        return dict(json.loads(message))


def _far_pipe() -> tuple[int, int]:
    """A pipe whose ends are beyond the numbers that Chromium wants to have."""
    ends = os.pipe()
    far = tuple(fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in ends)
    for end in ends:
        os.close(end)
    return far[0], far[1]
