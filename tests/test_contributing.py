"""What editors start from on GitHub: guide, forms and templates are what GitHub reads, and tell the truth."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from annotated_types import MaxLen

from macros.model.base import Subject
from macros.model.fields import LONGEST_ID, LONGEST_TEXT, LONGEST_URL
from macros.model.kinds import KINDS
from macros.model.walk import types
from tests.support import ROOT

FORMS = sorted(file for file in (ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml") if file.stem != "config")
CHECK = Path(sys.executable).with_name("check-jsonschema")


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("github-issue-forms", FORMS),
        ("github-issue-config", [ROOT / ".github" / "ISSUE_TEMPLATE" / "config.yml"]),
        ("github-workflows", sorted((ROOT / ".github" / "workflows").glob("*.yml"))),
        ("dependabot", [ROOT / ".github" / "dependabot.yml"]),
    ],
)
def test_github_can_read_it(schema: str, files: list[Path]) -> None:
    command = [str(CHECK), "--builtin-schema", f"vendor.{schema}", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("file", FORMS, ids=lambda file: file.stem)
def test_a_form_warns_that_everybody_reads_it_and_asks_where_it_stands(file: Path) -> None:
    form = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert "Iedereen kan" in form["body"][0]["attributes"]["value"]
    ids = [part["id"] for part in form["body"] if "id" in part]
    assert len(ids) == len(set(ids))
    assert "bron" in ids or form["labels"] == ["techniek"]
    said = yaml.safe_dump(form, allow_unicode=True)
    assert not re.search(r"\b(jij|jouw|klik hier)\b", said, re.IGNORECASE)


GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
PAGES = [ROOT / "CONTRIBUTING.md", ROOT / "README.md", ROOT / "docs" / "over" / "meewerken.md"]


def anchors(text: str) -> set[str]:
    """Return the places that headings make, as GitHub names them."""
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.name)
def test_every_command_that_is_named_exists(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:`|^)make ([a-z-]+)", text, re.MULTILINE))
    assert named
    assert named <= targets


def test_every_link_of_the_guide_leads_somewhere() -> None:
    links = re.findall(r"\]\(([^)]+)\)", GUIDE)
    assert links
    for link in links:
        path, _, place = link.partition("#")
        assert (ROOT / path).exists(), link
        assert not place or place in anchors(GUIDE), link


def test_every_file_that_the_guide_names_exists() -> None:
    paths = re.findall(r"`((?:data|docs|macros|schema|examples)/[\w./-]*)`", GUIDE)
    assert paths
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_the_messages_that_the_guide_shows_are_those_of_today() -> None:
    shown = [line for block in re.findall(r"```text\n(.*?)```", GUIDE, re.DOTALL) for line in block.splitlines()]
    cases = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in (ROOT / "tests" / "problems").glob("*.yml")]
    real = {line for case in cases for line in case["problems"]}
    assert len(shown) == 4
    assert set(shown) <= real


def test_the_limits_that_the_guide_names_are_those_of_the_code() -> None:
    limits = GUIDE.partition("### Grenzen, en waarom")[2].partition("\n## ")[0]
    summary = next(piece.max_length for piece in Subject.model_fields["summary"].metadata if isinstance(piece, MaxLen))
    for number in (summary, LONGEST_TEXT, LONGEST_URL, LONGEST_ID):
        assert f"hoogstens {number} tekens" in limits


def test_there_is_a_form_for_each_kind_of_change() -> None:
    folder = ROOT / ".github" / "PULL_REQUEST_TEMPLATE"
    general = (ROOT / ".github" / "PULL_REQUEST_TEMPLATE.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\?template=(\S+)", general)) == {file.name for file in folder.iterdir()}
    fields = {name for kind in KINDS.values() for model in types(kind.model) for name in model.model_fields}
    for file in folder.iterdir():
        text = file.read_text(encoding="utf-8")
        assert "## Controle" in text
        named = set(re.findall(r"`([a-z_]+)`", text)) - {"called"}
        assert named <= fields, file.name
