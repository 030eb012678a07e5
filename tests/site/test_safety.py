"""Attacks, run for real: what a page or record from a stranger may never do to a build or a reader."""

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml
from selectolax.lexbor import LexborNode

from macros.check import check
from macros.check.pictures import picture_remark
from macros.load import load
from macros.problems import Problem
from macros.render.slots import CLOSE, OPEN
from tests.support import ROOT
from tests.support.attacks import BODIES, EVIL, HEADER_ENDS, HOSTILE, HOSTILE_FILES, TAME
from tests.support.finished import attribute, parse
from tests.support.hostile_files import ATTACKED, DAMAGE, HEAVY, PICTURES
from tests.support.repository import build, write

TODAY = str(int(datetime(2026, 11, 22, tzinfo=UTC).timestamp()))

DAY = "2026-11-22"
MOST_SECONDS = 5  # of processor time: the goal is two on a quiet machine, a hang takes far more

# Of what leads to others only what is encoded to the end: no quote, space or bracket of a page stands in it.
OWN_ADDRESS = re.compile(
    r"href=(#|%|\.{0,2}/[^/]|http://127\.0\.0\.1|(mailto:redactie@elker\.example\?|https://github\.com/elker/)[^\s\"'<>]*\Z)"
)


def repository(folder: Path, files: dict[str, str]) -> Path:
    """Make the small repository with the real code and configuration, but for the navigation, and add files."""
    build(folder)
    for name in ("macros", "overrides", "hooks.py", "hooks_preview.py"):
        (folder / name).symlink_to(ROOT / name)
    configuration = (ROOT / "mkdocs.yml").read_text().partition("\nnav:")[0]
    write(folder, "mkdocs.yml", f"{configuration}\n")
    for path, content in files.items():
        write(folder, path, content)
    return folder


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=folder,
        env={**os.environ, "SOURCE_DATE_EPOCH": TODAY, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=120,
    )


def is_data(script: LexborNode) -> bool:
    """Tell whether a browser takes it for data, that nothing in it can end it, and that others can read it."""
    if attribute(script, "type") != "application/ld+json" or set("<>&") & set(script.text()):
        return False
    return isinstance(json.loads(script.text()), dict)


def alive(file: Path) -> list[str]:
    """Return the evil of a page that would act: in a tag, an attribute, a script or a style; as text it is harmless."""
    found = []
    for one in parse(file.read_text()).css("*"):
        for name, value in one.attributes.items():
            text = f"{name}={value or ''}".lower()
            harmless = name in ("title", "content", "alt", "id", "aria-label") or OWN_ADDRESS.match(text)
            if EVIL in name or (EVIL in text and not harmless) or text == "http-equiv=refresh":
                found.append(f"<{one.tag} {text}>")
        acts = one.tag in ("script", "style") and not is_data(one)
        if EVIL in (one.tag or "") or (acts and EVIL in one.text()):
            found.append(f"<{one.tag}> {one.text()}")
    return found


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pages = {f"docs/{name}.md": text for name, text in HOSTILE.items()}
    folder = repository(tmp_path_factory.mktemp("hostile"), pages | HOSTILE_FILES)
    (folder / "docs" / "map").symlink_to(folder / "elders")
    write(folder, "elders/popen.md", HOSTILE["popen"])
    return folder


@pytest.fixture(scope="module")
def refusals(hostile: Path) -> str:
    return run(hostile, "macros", "check").stdout


@pytest.fixture(scope="module")
def preview(hostile: Path) -> Iterator[Path]:
    """Build the hostile repository as `make serve` does: with mistakes and all."""
    done = run(hostile, "mkdocs", "build", "--no-strict")
    assert done.returncode == 0, done.stdout
    yield hostile / "site"
    shutil.rmtree(hostile / "site")


@pytest.fixture(scope="module")
def tame(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build strictly what the check lets pass."""
    folder = repository(tmp_path_factory.mktemp("tame"), TAME)
    done = run(folder, "mkdocs", "build", "--strict")
    assert done.returncode == 0, done.stdout
    return folder / "site"


def places(refusals: str, path: str) -> list[int]:
    """Return the lines of a file at which the check found something."""
    return [int(line.split(":")[1]) for line in refusals.splitlines() if line.startswith(f"{path}:")]


def test_the_check_refuses_every_attack_at_its_line(refusals: str) -> None:
    paths = [*(f"docs/{name}.md" for name in HOSTILE), *HOSTILE_FILES, "docs/map"]
    assert [path for path in paths if not places(refusals, path)] == []
    assert [name for name in BODIES if min(places(refusals, f"docs/{name}.md")) <= HEADER_ENDS] == []


def test_the_check_runs_nothing(hostile: Path, refusals: str) -> None:
    assert refusals
    assert not list(hostile.rglob("canary"))


def test_a_strict_build_leaves_no_site(hostile: Path) -> None:
    done = run(hostile, "mkdocs", "build", "--strict", "--site-dir", "strict")
    assert done.returncode != 0
    assert not (hostile / "strict").exists()
    assert not list(hostile.rglob("canary"))


@pytest.mark.parametrize("name", ["popen", "old-header", "script", "slots-that-double", "comment-closed-early"])
def test_a_strict_build_stops_at_one_bad_page(name: str, tmp_path: Path) -> None:
    repository(tmp_path, {f"docs/{name}.md": HOSTILE[name]})
    done = run(tmp_path, "mkdocs", "build", "--strict")
    assert done.returncode != 0
    assert f"docs/{name}.md:" in done.stdout
    assert not (tmp_path / "site").exists()


def test_a_preview_runs_nothing(hostile: Path, preview: Path) -> None:
    assert not list(hostile.rglob("canary"))


def test_a_preview_shows_the_mistakes_and_not_the_pages(preview: Path) -> None:
    wrong = {}
    for name in HOSTILE:
        file = preview / name / "index.html"
        if alive(file) or f"docs/{name}.md:" not in file.read_text():
            wrong[name] = alive(file)
    assert wrong == {}


def test_a_preview_publishes_no_other_files(preview: Path) -> None:
    published = {file.name for file in preview.rglob("*") if file.is_file()}
    assert not published & {"finished.html", "plaat.svg"}
    assert not (preview / "map").exists()
    assert [found for file in preview.rglob("*.html") for found in alive(file)] == []


def test_what_passes_is_harmless(tame: Path) -> None:
    found = {file.relative_to(tame).as_posix(): alive(file) for file in tame.rglob("*.html")}
    assert {path: evil for path, evil in found.items() if evil} == {}
    assert "1337" not in (tame / "partners" / "boos" / "index.html").read_text()
    assert "1337" not in (tame / "widgets" / "index.html").read_text()


def test_every_widget_that_passes_is_filled_in(tame: Path) -> None:
    pages = {file.relative_to(tame).as_posix(): file.read_text() for file in tame.rglob("*.html")}
    assert [path for path, page in pages.items() if OPEN in page or CLOSE in page] == []


def test_a_page_about_a_record_with_a_mistake_still_shows(tmp_path: Path) -> None:
    record = (ROOT / "tests/problems/base/data/methods/gezinshulp.yml").read_text()
    files = {
        "data/methods/gezinshulp.yml": record.replace("goed-onderbouwd", "\n"),
        "docs/methoden/gezinshulp.md": "---\ntitle: X\n---\n\nTekst.\n",
    }
    done = run(repository(tmp_path, files), "mkdocs", "build", "--no-strict")
    assert done.returncode == 0, done.stdout
    assert "Traceback" not in (tmp_path / "site" / "index.html").read_text()


def test_a_page_in_the_place_of_an_overview_does_not_end_the_preview(tmp_path: Path) -> None:
    files = dict.fromkeys(("docs/begrippen/index.md", "docs/methoden/iets.md"), "---\ntitle: X\n---\n\n# X\n")
    done = run(repository(tmp_path, files), "mkdocs", "build", "--no-strict")
    assert done.returncode == 0, done.stdout


def test_a_link_that_leads_back_ends_the_preview_at_once(tmp_path: Path) -> None:
    """MkDocs would follow it forty levels deep: minutes, and gigabytes of pages."""
    (repository(tmp_path, {}) / "docs" / "rond").symlink_to("..")
    done = run(tmp_path, "mkdocs", "build", "--no-strict")
    assert done.returncode != 0
    assert "docs/rond leidt terug" in done.stdout


def test_two_pages_of_one_address_do_not_end_the_preview(tmp_path: Path) -> None:
    files = dict.fromkeys(("docs/iets.md", "docs/iets/index.md"), "---\ntitle: X\n---\n\n# X\n")
    done = run(repository(tmp_path, files), "mkdocs", "build", "--no-strict")
    assert done.returncode == 0, done.stdout


def test_macros_render_pages_as_the_check_reads_them() -> None:
    """The check parses with Jinja's own signs and without extensions, so the plugin must too."""
    configuration = yaml.safe_load((ROOT / "mkdocs.yml").read_text().replace("!ENV", ""))
    options = next(plugin["macros"] for plugin in configuration["plugins"] if "macros" in plugin)
    assert options == {"module_name": "macros", "on_undefined": "strict"}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the small repository, for tests that each change one file of it and put that back."""
    return build(tmp_path_factory.mktemp("small"))


@contextmanager
def changed(root: Path, path: str, content: str) -> Iterator[list[Problem]]:
    """Give what the check tells of the repository with one other file, within two seconds."""
    before = (root / path).read_bytes() if (root / path).exists() else None
    write(root, path, content)
    begun = time.process_time()
    problems = check(load(root), DAY)
    assert time.process_time() - begun < MOST_SECONDS
    yield problems
    write(root, path, before)


@pytest.mark.parametrize("name", DAMAGE)
def test_damage_is_told_at_its_file_and_soon(name: str, tmp_path: Path) -> None:
    """No file stops or crashes the check, and what it tells is at the file that is wrong."""
    changes, told = DAMAGE[name]
    build(tmp_path)
    for path, content in changes.items():
        write(tmp_path, path, content)
    begun = time.process_time()
    problems = [str(problem) for problem in check(load(tmp_path), DAY)]
    assert time.process_time() - begun < MOST_SECONDS
    assert [problem for problem in problems if problem.startswith(f"{told}:")], problems[:5]


@pytest.mark.parametrize("name", ATTACKED)
def test_what_can_be_attacked_is_pinned_or_plain(name: str, small: Path) -> None:
    """One field of a record or of the numbers holds what may not stand there: that is told at its line."""
    path, old, new = ATTACKED[name]
    text = (small / path).read_text()
    assert text.count(old) == 1
    first = text[: text.index(old)].count("\n") + 1
    with changed(small, path, text.replace(old, new)) as problems:
        lines = {problem.line for problem in problems if problem.path == path}
        assert lines & set(range(first, first + new.count("\n") + 1))
        assert all(str(problem).isprintable() for problem in problems)


@pytest.mark.parametrize("name", HEAVY)
def test_a_heavy_page_is_read_or_refused_soon(name: str, small: Path) -> None:
    with changed(small, "docs/zwaar.md", f"---\ntitle: Zwaar\n---\n\n{HEAVY[name]}\n") as problems:
        assert {problem.path for problem in problems} <= {"docs/zwaar.md"}


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_opened(name: str, tmp_path: Path) -> None:
    ending, content, is_fine = PICTURES[name]
    (tmp_path / f"plaatje.{ending}").write_bytes(content)
    assert (picture_remark(tmp_path / f"plaatje.{ending}") == "") is is_fine


def test_the_check_opens_pictures(small: Path) -> None:
    with changed(small, "docs/plaatje.png", "<script>kwaad()</script>") as problems:
        assert [str(problem).partition(" ")[0] for problem in problems] == ["docs/plaatje.png:1:1:"]
