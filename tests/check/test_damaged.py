"""Whatever happens to a file: the check answers with problems, never with a traceback, and where it finds nothing, a
strict build succeeds.

Hundreds of mishaps in a small repository and sixty in the real one, the same in every run. With more of them, and
another seed: `python -m tests.check.test_damaged 3000 7`.
"""

from __future__ import annotations

import logging
import random
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import jinja2
import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from macros.check import check
from macros.load import load
from macros.problems import Problem
from macros.today import today
from tests.support.damage import Repository

Change = dict[str, bytes | None]

# No mishap may keep an editor waiting: the most that a check may take of a processor.
SECONDS = 5.0
SECONDS_OF_ALL = 15.0


@pytest.fixture(scope="module", autouse=True)
def _templates_are_compiled_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        _compile_once(patch, tmp_path_factory.mktemp("templates"))
        yield


def _compile_once(patch: pytest.MonkeyPatch, folder: Path) -> None:
    compiled = jinja2.FileSystemBytecodeCache(str(folder))
    patch.setattr(jinja2, "Environment", partial(jinja2.Environment, bytecode_cache=compiled))


def test_the_small_repository(tmp_path: Path) -> None:
    result = Trial(Repository.small(tmp_path)).run(300, seed=1)
    assert not result.failures
    assert result.clean > 60
    assert result.builds >= 3


def test_the_real_repository(tmp_path: Path) -> None:
    trial = Trial(Repository.real(tmp_path), SECONDS_OF_ALL)
    trial.run_at_once(rounds=2, each=30, seed=2)
    assert not trial.failures
    assert trial.clean > 10


class Trial:
    """Mishaps in a repository: `clean` of them the check had nothing to say of, and `builds` were made of those."""

    def __init__(self, repository: Repository, seconds: float = SECONDS) -> None:
        self.repository, self.seconds = repository, seconds
        self.failures: list[str] = []
        self.clean = self.builds = 0
        self.slowest = 0.0

    def run(self, times: int, seed: int) -> Trial:
        """Let one thing happen at a time; what the check is silent about is built twenty at a time."""
        dice, unseen = random.Random(seed), dict[int, Change]()
        for turn in range(times):
            change = self.repository.damage(dice)
            self.repository.put(change)
            problems = self._check(f"{turn} {list(change)}")
            self.repository.restore(change)
            if problems == []:
                self.clean += 1
                unseen[turn] = change
            if len(unseen) == 20 or (turn == times - 1 and unseen):
                self._build_all(unseen)
                unseen = {}
        return self

    def run_at_once(self, rounds: int, each: int, seed: int) -> None:
        """Let many things happen at once; undo those of which the check tells, and build with the rest."""
        dice = random.Random(seed)
        for turn in range(rounds):
            left: dict[int, Change] = {}
            for number in range(each):
                change = self.repository.damage(dice)
                if not any(change.keys() & other.keys() for other in left.values()):
                    self.repository.put(change)
                    left[number] = change
            while problems := self._check(f"{turn}"):
                guilty = [number for number, change in left.items() if _is_told(change, problems)]
                for number in guilty or list(left)[: len(left) // 2 + 1]:
                    self.repository.restore(left.pop(number))
            self.clean += len(left)
            self._build(f"{turn}: {[list(change) for change in left.values()]}")
            for change in left.values():
                self.repository.restore(change)

    def _build_all(self, changes: dict[int, Change]) -> None:
        """Build with all changes that go together; one by one when that fails, to find the one to blame."""
        together: list[Change] = []
        for change in changes.values():
            if not any(change.keys() & other.keys() for other in together):
                self.repository.put(change)
                together.append(change)
        before = len(self.failures)
        apart = bool(self._check("together")) or not self._build("together")
        for change in together:
            self.repository.restore(change)
        if apart:
            del self.failures[before:]
            for turn, change in changes.items():
                self.repository.put(change)
                self._build(f"{turn} {change}")
                self.repository.restore(change)

    def _check(self, what: str) -> list[Problem] | None:
        start = time.process_time()
        try:
            problems = check(load(self.repository.root), today())
        except Exception as error:  # a traceback is what this test is about
            self.failures.append(f"{what}: {error!r}")
            return None
        self.slowest = max(self.slowest, taken := time.process_time() - start)
        if taken > self.seconds:
            self.failures.append(f"{what}: {taken:.1f} s")
        for problem in problems:
            if problem.line < 1 or problem.column < 1 or not problem.rule or not str(problem).isprintable():
                self.failures.append(f"{what}: {problem!r}")
        return problems

    def _build(self, what: str) -> bool:
        self.builds += 1
        if said := strict_build(self.repository.root):
            self.failures.append(f"{what}: {said}")
        return not said


def strict_build(root: Path) -> str:
    """Build a repository as `mkdocs build --strict` does; return what went wrong."""
    heard = _Heard()
    log = logging.getLogger("mkdocs")
    log.addHandler(heard)
    try:
        with tempfile.TemporaryDirectory() as site, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            build(load_config(str(root / "mkdocs.yml"), strict=True, site_dir=site))
    except (Exception, SystemExit) as error:  # MkDocs ends the program
        return f"{error!r} {heard.lines}"
    finally:
        log.removeHandler(heard)
    return " ".join(heard.lines)


class _Heard(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage()[:300])


def _is_told(change: Change, problems: list[Problem]) -> bool:
    """Tell whether problems are told of what changed, or name it."""
    for path in change:
        for problem in problems:
            one = problem.path
            if one == path or one.startswith(f"{path}/") or path.startswith(f"{one}/"):
                return True
            if f"'{Path(path).stem}'" in problem.message:
                return True
    return False


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as monkeypatch:
        _compile_once(monkeypatch, Path(folder, "templates"))
        Path(folder, "templates").mkdir()
        by_hand = Trial(Repository.small(Path(folder, "small"))).run(*map(int, sys.argv[1:3]))
        print(*by_hand.failures, sep="\n")
        print(f"{by_hand.clean} clean, {by_hand.builds} builds, slowest check {by_hand.slowest:.1f} s")
