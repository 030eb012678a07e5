"""Work in another process: its outcome comes back, and it never outlives who asked for it."""

from __future__ import annotations

import subprocess
import sys
from functools import partial

import pytest

from macros.beside import Beside
from tests.support import ROOT

# A build has no threads; a worker of the tests has.
pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")

# Outcomes that are far larger than a pipe holds, so that sending them waits for a reader.
NEVER_ASKED = """
import os, signal, time
from macros.beside import Beside
several = [Beside(lambda: b"x" * 10_000_000) for _ in range(3)]
time.sleep(0.5)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_the_outcome_comes_back() -> None:
    some = [Beside(partial(bytes, number)) for number in (0, 10, 1_000_000)]
    assert [one.result() for one in some] == [bytes(0), bytes(10), bytes(1_000_000)]


def test_who_asks_is_told_that_the_work_failed(capfd: pytest.CaptureFixture[str]) -> None:
    failing = Beside(lambda: 1 // 0)
    with pytest.raises(EOFError):
        failing.result()
    assert "ZeroDivisionError" in capfd.readouterr().err


def test_it_ends_when_who_asked_was_killed() -> None:
    """What it writes to ends when the last of the processes does."""
    asked = subprocess.run([sys.executable, "-c", NEVER_ASKED], cwd=ROOT, capture_output=True, timeout=30)
    assert asked.returncode < 0
    assert asked.stderr == b""
