"""The commands of the Makefile: what they print, what they make, and how the preview bears mistakes."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.support import ROOT

OUTCOME = re.compile(r"^(WARNING|ERROR|CRITICAL) ", re.MULTILINE)
NO_MISTAKE = re.compile(r"Geen fouten: \d+ records en \d+ pagina's nagekeken\.\n")
PROBLEM = re.compile(r"(?:data|docs)/\S+:\d+:\d+: .*")
RECORD = "data/partners/accare.yml"
SUMMARY = re.compile(r"^summary: .*(\n +.*)*", re.MULTILINE)
PATIENCE = 45  # seconds for the preview to answer

# A module of this name, found first, makes every import of MkDocs fail.
NO_MKDOCS = "raise ImportError('MkDocs is not there')\n"


def mkdocs(*arguments: str, root: Path = ROOT, epoch: str | None = None) -> subprocess.CompletedProcess[str]:
    """Run MkDocs as the Makefile does; `stdout` of the outcome holds all that it printed."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": epoch or str(int(time.time()))},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def check(root: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `make check` in a repository."""
    command = [sys.executable, "-m", "macros", "check"]
    return subprocess.run(command, cwd=root, env={**os.environ, **environment}, capture_output=True, text=True)


def fingerprints(folder: Path) -> dict[str, str]:
    """Return a hash for each file under a folder."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): sha256(file.read_bytes()).hexdigest() for file in files}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Copy what a build needs, to make mistakes in."""
    copy = tmp_path / "repository"
    for folder in ("data", "docs", "macros", "overrides"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ("hooks.py", "hooks_preview.py", "mkdocs.yml"):
        shutil.copy(ROOT / file, copy / file)
    return copy


def replace(file: Path, pattern: str | re.Pattern[str], new: str) -> None:
    """Replace the first match in a file, which must be there."""
    text, count = re.subn(pattern, new, file.read_text(encoding="utf-8"), count=1)
    assert count == 1, f"{pattern} is not in {file}"
    file.write_text(text, encoding="utf-8")


def make_three_mistakes(repository: Path) -> None:
    replace(repository / RECORD, r"status: .*", "status: onbekende-status")
    replace(repository / "data/municipalities/groningen.yml", r"code: .*", "code: '14'")
    with (repository / "docs/verwijzen.md").open("a", encoding="utf-8") as page:
        page.write("\n{{ config }}\n")


# The build


def test_strict_build_prints_no_warning_and_is_the_same_twice(tmp_path: Path) -> None:
    now = str(int(time.time()))
    sites = [tmp_path / "one", tmp_path / "two"]
    builds = [mkdocs("build", "--strict", "--site-dir", str(site), epoch=now) for site in sites]
    for build in builds:
        assert build.returncode == 0, build.stdout
        assert not OUTCOME.search(build.stdout), build.stdout
    one, two = map(fingerprints, sites)
    assert one.keys() == two.keys()
    assert [file for file in one if one[file] != two[file]] == []


def test_strict_build_publishes_nothing_when_there_is_a_mistake(repository: Path) -> None:
    make_three_mistakes(repository)
    build = mkdocs("build", "--strict", root=repository)
    assert build.returncode != 0
    assert not (repository / "site").exists()


# The check


def test_check_finds_nothing_in_the_real_data() -> None:
    outcome = check(ROOT)
    assert (outcome.stderr, outcome.returncode) == ("", 0), outcome.stdout
    assert NO_MISTAKE.fullmatch(outcome.stdout)


def test_check_needs_no_mkdocs(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.py").write_text(NO_MKDOCS)
    outcome = check(ROOT, PYTHONPATH=str(tmp_path))
    assert (outcome.stderr, outcome.returncode) == ("", 0), outcome.stdout
    assert NO_MISTAKE.fullmatch(outcome.stdout)


def test_build_and_check_tell_the_same_problems(repository: Path) -> None:
    make_three_mistakes(repository)
    checked = check(repository)
    assert checked.returncode == 1
    lines = checked.stdout.splitlines()
    assert {line.partition(":")[0] for line in lines} >= {
        RECORD,
        "data/municipalities/groningen.yml",
        "docs/verwijzen.md",
    }
    for strictness in ("--strict", "--no-strict"):
        build = mkdocs("build", strictness, root=repository)
        assert PROBLEM.findall(build.stdout) == lines, strictness


# The preview


@pytest.fixture
def preview(repository: Path) -> Iterator[Callable[[str, str], str]]:
    """Serve the copy as `make serve` does; return a function that waits until a page holds a text."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    output = repository.parent / "output.txt"
    with output.open("w") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--no-strict", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=repository,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"},
            stdout=log,
            stderr=subprocess.STDOUT,
        )

    def wait_for(path: str, text: str) -> str:
        """Return the page, or the output for the path "output", once it holds the text."""
        found = ""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            assert server.poll() is None, output.read_text()
            try:
                found = output.read_text() if path == "output" else _page(f"http://127.0.0.1:{port}/{path}")
            except (URLError, ConnectionError, TimeoutError):
                found = "(no answer)"
            if text in found:
                return found
            time.sleep(0.2)
        pytest.fail(f"{path} does not hold {text!r} after {PATIENCE} s:\n{output.read_text()}", pytrace=False)

    yield wait_for
    server.terminate()
    server.wait(10)


def _page(url: str) -> str:
    with urlopen(url, timeout=PATIENCE) as answer:
        return str(answer.read(), "utf-8")


def test_preview_shows_a_change_and_survives_a_mistake(preview: Callable[[str, str], str], repository: Path) -> None:
    record = repository / RECORD
    preview("partners/accare/", "Accare")
    replace(record, SUMMARY, "summary: Een nieuwe samenvatting om naar te kijken.")
    preview("partners/accare/", "Een nieuwe samenvatting om naar te kijken.")
    replace(record, SUMMARY, "summary: Een [[partners/bestaat-niet|nieuwere]] samenvatting.\nkleur: rood")
    preview("output", f"{RECORD}:")
    assert "onbekend veld 'kleur'" in preview("output", "'kleur'")
    replace(record, SUMMARY, "summary: De nieuwste samenvatting.")
    replace(record, r"kleur: rood\n", "")
    preview("partners/accare/", "De nieuwste samenvatting.")


def test_preview_survives_a_mistake_in_a_record_with_a_story(
    preview: Callable[[str, str], str], repository: Path
) -> None:
    preview("methoden/matched-care/", "matched care")
    replace(repository / "data/methods/matched-care.yml", r"title: ", "titel: ")
    preview("output", "data/methods/matched-care.yml:")
    replace(repository / RECORD, SUMMARY, "summary: De rest gaat gewoon door.")
    preview("partners/accare/", "De rest gaat gewoon door.")


def test_preview_shows_the_mistakes_of_a_page_instead_of_running_it(
    preview: Callable[[str, str], str], repository: Path
) -> None:
    preview("verwijzen/", "Verwijzen")
    with (repository / "docs/verwijzen.md").open("a", encoding="utf-8") as page:
        page.write("\n{{ config }}\n")
    assert "docs/verwijzen.md:" in preview("verwijzen/", "Deze pagina heeft fouten")
