"""A build replaces the site or leaves it as it was; whenever it is killed, what is served is whole."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from macros.publish import swap as swapping
from macros.publish.finished import faults
from macros.publish.swap import alone, beside, swap
from tests.support import ROOT
from tests.support.repository import build, write

# How often a build is killed in this test; fifty times by hand: KILLS=50.
KILLS = int(os.environ.get("KILLS", "12"))
TODAY = "1795305600"  # 22 November 2026
STOPS = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)


def repository(folder: Path, files: dict[str, str]) -> Path:
    """Make the small repository with the real code and configuration, but for the navigation, and add files."""
    build(folder)
    for code in (ROOT / "macros", ROOT / "overrides", *ROOT.glob("hooks*.py")):
        (folder / code.name).symlink_to(code)
    write(folder, "mkdocs.yml", (ROOT / "mkdocs.yml").read_text().partition("\nnav:")[0] + "\n")
    for path, content in files.items():
        write(folder, path, content)
    return folder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Make the small repository, and build it once."""
    root = repository(tmp_path / "repository", {})
    assert finish(start(root)) == 0
    return root


def start(root: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "macros.publish.build"],
        cwd=root,
        env={**os.environ, "SOURCE_DATE_EPOCH": TODAY, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def finish(running: subprocess.Popen[bytes]) -> int:
    return running.wait(timeout=60)


def name_of_the_site(root: Path, name: str) -> None:
    configuration = root / "mkdocs.yml"
    lines = configuration.read_text().split("\n")
    configuration.write_text("\n".join([f"site_name: {name}", *lines[1:]]))


def versions(root: Path) -> set[str]:
    """Return under which names the pages of the site know it: one, when it is whole."""
    pages = list((root / "site").rglob("index.html"))
    return {page.read_text().partition('site-footer__inner">')[2].partition("</strong>")[0] for page in pages}


def files(root: Path) -> dict[str, bytes]:
    site = root / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_a_build_that_is_killed_leaves_a_whole_site(root: Path) -> None:
    begun = time.monotonic()
    assert finish(start(root)) == 0
    lasts = time.monotonic() - begun
    chance = random.Random(20261124)
    names, whole = set(files(root)), 0
    for turn in range(KILLS):
        name_of_the_site(root, f"Versie {turn}")
        running = start(root)
        time.sleep(chance.uniform(0.1, 1.05) * lasts)
        stop = STOPS[turn % len(STOPS)]
        if turn % 2:
            os.killpg(running.pid, stop) if running.poll() is None else None
        elif running.poll() is None:
            running.send_signal(stop)  # to the first program alone: the other one ends by itself or goes on
        finish(running)
        assert set(files(root)) == names, f"turn {turn}, {stop.name}"
        assert len(versions(root)) == 1, f"turn {turn}, {stop.name}"
        whole += faults(root / "site", names) == []
    assert whole == KILLS
    assert finish(start(root)) == 0
    assert len(versions(root)) == 1
    assert not beside(root / "site").exists()


def test_a_build_with_a_mistake_leaves_the_site(root: Path) -> None:
    before = files(root)
    write(root, "docs/over/index.md", "# Over\n\n[nergens](nergens.md)\n")
    assert finish(start(root)) != 0
    assert files(root) == before
    assert not beside(root / "site").exists()


def test_a_first_build_that_fails_leaves_nothing(tmp_path: Path) -> None:
    root = repository(tmp_path, {"docs/fout.md": "<script>kwaad()</script>\n"})
    assert finish(start(root)) != 0
    assert not (root / "site").exists()
    assert not beside(root / "site").exists()


@pytest.mark.parametrize("at_once", [True, False], ids=["exchanged", "one after the other"])
def test_folders_are_swapped(tmp_path: Path, at_once: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not at_once:
        monkeypatch.setattr(swapping, "_exchange", lambda one, other: False)
    site, new = tmp_path / "site", beside(tmp_path / "site")
    for version in "abc":
        new.mkdir()
        (new / version).touch()
        swap(new, site)
        assert [path.relative_to(tmp_path).as_posix() for path in sorted(tmp_path.rglob("*"))] == [
            "site",
            f"site/{version}",
        ]


@pytest.mark.skipif(sys.platform != "linux", reason="tells what Linux can do")
def test_linux_exchanges_at_once(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "other").mkdir()
    assert swapping._exchange(tmp_path / "one", tmp_path / "other")
    assert not swapping._exchange(tmp_path / "one", tmp_path / "nothing")


def test_builds_wait_for_each_other(tmp_path: Path) -> None:
    with alone(tmp_path):
        other = subprocess.Popen([sys.executable, "-c", WAITS, str(tmp_path)], stdout=subprocess.PIPE, text=True)
        time.sleep(0.5)
        assert other.poll() is None
    assert other.communicate(timeout=10)[0] == "alone\n"


WAITS = """
import sys
from pathlib import Path
from macros.publish.swap import alone
with alone(Path(sys.argv[1])):
    print("alone")
"""
