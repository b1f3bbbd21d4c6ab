"""The same run on a real Dask cluster: the same gradebook, also when a worker dies in the middle."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from test_run import SPEC, grade, graded, places

from grader.classroom.cluster import cluster
from grader.classroom.gradebook import Gradebook
from grader.classroom.grading_task import Setting
from grader.classroom.run import Watch, manner_of, run
from grader.errors import GraderError

distributed = pytest.importorskip("distributed")
pytestmark = pytest.mark.filterwarnings("default")
COUNT = 15


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course with one tiny assignment."""
    folder = tmp_path / "course" / "assignments" / "tiny"
    folder.mkdir(parents=True)
    (folder / "spec.py").write_text(SPEC)
    (folder / "double.py").write_text("def double(x):\n    raise NotImplementedError\n")
    return tmp_path / "course"


def test_a_cluster_gives_the_same_gradebook_though_a_worker_is_killed(course: Path, tmp_path: Path) -> None:
    """A scheduler and three worker processes on loopback; one is killed after the first results."""
    grade(course, tmp_path / "whole.db", COUNT)
    setting, killed = Setting(str(course), "tiny"), []
    with (
        distributed.LocalCluster(n_workers=3, threads_per_worker=1, dashboard_address=None) as local,
        Gradebook(tmp_path / "g.db") as book,
        cluster(local.scheduler_address) as executor,
    ):
        number = book.begin("tiny", manner_of(setting), "now")

        def kill(_: object) -> None:
            if not killed:
                killed.append(next(iter(local.workers.values())).pid)
                os.kill(killed[0], signal.SIGKILL)

        assert executor.slots == 3
        run(book, number, setting, places(COUNT), executor, Watch(done=kill))
    assert killed
    assert graded(tmp_path / "g.db") == graded(tmp_path / "whole.db")


def test_nobody_at_the_address_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """In both languages, with the address."""
    monkeypatch.setattr("grader.classroom.cluster.CONNECT_SECONDS", 1)
    with pytest.raises(GraderError) as caught, cluster("tcp://127.0.0.1:9"):
        pass
    assert "tcp://127.0.0.1:9" in caught.value.en
    assert "tcp://127.0.0.1:9" in caught.value.zh
