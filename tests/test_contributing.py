"""What editors start from on GitHub: the guide, the forms and the templates are what GitHub reads, and tell the truth."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

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
