"""Attacks, run for real: what a page or record from a stranger may never do to a build or a reader."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from tests.support import ROOT
from tests.support.attacks import EVIL, HOSTILE, HOSTILE_FILES, TAME
from tests.support.repository import build, write

TODAY = str(int(datetime(2026, 11, 22, tzinfo=UTC).timestamp()))

OWN_ADDRESS = re.compile(r"href=(#|%|\.{0,2}/[^/]|http://127\.0\.0\.1)")


def repository(folder: Path, files: dict[str, str]) -> Path:
    """Build the small repository with the real code and configuration, but for the navigation, and add files."""
    build(folder)
    for name in ("macros", "overrides", "hooks.py"):
        (folder / name).symlink_to(ROOT / name)
    configuration = (ROOT / "mkdocs.yml").read_text().partition("\nnav:")[0]
    write(folder, "mkdocs.yml", f"{configuration}\n")
    shutil.copytree(ROOT / "data" / "language", folder / "data" / "language")
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


class Alive(HTMLParser):
    """Finds evil where it would act: in a tag, an attribute, a script or a style; as plain text it is harmless."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag
        for name, value in attrs:
            text = f"{name}={value or ''}".lower()
            harmless = name in ("title", "content", "alt", "id") or OWN_ADDRESS.match(text)
            if EVIL in name or (EVIL in text and not harmless) or text == "http-equiv=refresh":
                self.found.append(f"<{tag} {text}>")

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        if EVIL in data and self.inside in ("script", "style"):
            self.found.append(f"<{self.inside}> {data}")


def alive(file: Path) -> list[str]:
    parser = Alive()
    parser.feed(file.read_text())
    parser.close()
    return parser.found


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


def test_there_are_attacks_enough() -> None:
    assert len(HOSTILE) >= 20


@pytest.mark.parametrize("path", [*(f"docs/{name}.md" for name in HOSTILE), *HOSTILE_FILES, "docs/map"])
def test_the_check_names_file_and_line(path: str, refusals: str) -> None:
    lines = [line for line in refusals.splitlines() if line.startswith(f"{path}:")]
    assert lines
    assert all(int(line.removeprefix(f"{path}:").partition(":")[0]) >= 1 for line in lines)


def test_the_check_runs_nothing(hostile: Path, refusals: str) -> None:
    assert refusals
    assert not list(hostile.rglob("canary"))


def test_a_strict_build_leaves_no_site(hostile: Path) -> None:
    done = run(hostile, "mkdocs", "build", "--strict", "--site-dir", "strict")
    assert done.returncode != 0
    assert not (hostile / "strict").exists()
    assert not list(hostile.rglob("canary"))


@pytest.mark.parametrize("name", ["popen", "script", "link-with-entities", "other-template", "comment-closed-early"])
def test_a_strict_build_stops_at_one_bad_page(name: str, tmp_path: Path) -> None:
    repository(tmp_path, {f"docs/{name}.md": HOSTILE[name]})
    done = run(tmp_path, "mkdocs", "build", "--strict")
    assert done.returncode != 0
    assert f"docs/{name}.md:" in done.stdout
    assert not (tmp_path / "site").exists()


def test_a_preview_runs_nothing(hostile: Path, preview: Path) -> None:
    assert not list(hostile.rglob("canary"))


@pytest.mark.parametrize("name", HOSTILE)
def test_a_preview_shows_the_mistake_and_not_the_page(name: str, preview: Path) -> None:
    file = preview / name / "index.html"
    assert alive(file) == []
    assert f"docs/{name}.md:" in file.read_text()


def test_a_preview_publishes_no_other_files(preview: Path) -> None:
    published = {file.name for file in preview.rglob("*") if file.is_file()}
    assert not published & {"finished.html", "plaat.svg"}
    assert "docs/map:1:1" in (preview / "map" / "popen" / "index.html").read_text()
    assert [found for file in preview.rglob("*.html") for found in alive(file)] == []


def test_what_passes_is_harmless(tame: Path) -> None:
    found = {file.relative_to(tame).as_posix(): alive(file) for file in tame.rglob("*.html")}
    assert {path: evil for path, evil in found.items() if evil} == {}
    assert "1337" not in (tame / "partners" / "boos" / "index.html").read_text()
    assert "1337" not in (tame / "widgets" / "index.html").read_text()


def test_a_page_about_a_record_with_a_mistake_still_shows(tmp_path: Path) -> None:
    record = (ROOT / "tests/problems/base/data/methods/gezinshulp.yml").read_text()
    files = {
        "data/methods/gezinshulp.yml": record.replace("goed-onderbouwd", "\n"),
        "docs/methoden/gezinshulp.md": "# X\n",
    }
    done = run(repository(tmp_path, files), "mkdocs", "build", "--no-strict")
    assert done.returncode == 0, done.stdout
    assert "Traceback" not in (tmp_path / "site" / "index.html").read_text()


def test_a_page_in_the_place_of_an_overview_does_not_end_the_preview(tmp_path: Path) -> None:
    files = {"docs/begrippen/index.md": "# X\n", "docs/methoden/iets.md": "# X\n"}
    done = run(repository(tmp_path, files), "mkdocs", "build", "--no-strict")
    assert done.returncode == 0, done.stdout


def test_macros_render_pages_as_the_check_reads_them() -> None:
    """The check parses with Jinja's own signs and without extensions, so the plugin must too."""
    configuration = yaml.safe_load((ROOT / "mkdocs.yml").read_text().replace("!ENV", ""))
    options = next(plugin["macros"] for plugin in configuration["plugins"] if "macros" in plugin)
    assert options == {"module_name": "macros", "on_undefined": "strict"}
