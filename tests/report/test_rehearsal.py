"""The rehearsal: what an editor is told of a pull request with mistakes, and of the same one mended; from git alone.

The golden texts are in tests/report/golden/. After a change on purpose, BLESS=1 writes them anew; read the difference:

    BLESS=1 .venv/bin/python -m pytest tests/report/test_rehearsal.py
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tests.support.git import commit, git
from tests.support.report import Told, edit, report
from tests.support.repository import build, write

GOLDEN = Path(__file__).with_name("golden")
QUESTION, METHOD, PARTNER = "data/questions/pesten.yml", "data/methods/gezinshulp.yml", "data/partners/noorderlicht.yml"
PROGRAMME = "data/programmes/thuis.yml"
# Six mistakes, in four files of data and two pages: what stands there, and what an editor makes of it.
WRONG = {
    QUESTION: [("theme: school", "theme: shcool")],
    PROGRAMME: [("Specialisten helpen thuis.", "Bel ons op 050 123 45 67.")],
    METHOD: [("- level: goed-onderbouwd", "- level: goed-onderbouwd\n  level: goed-beschreven")],
    PARTNER: [("  sources: [b1]\nwebsite", "website")],
    "docs/index.md": [("Lees over", "Lees eerst [hoe het werkt](over/zo-werkt-het.md), en dan over")],
    "docs/hulp-nu.md": [("Bel bij direct gevaar", "<font color=red>Bel bij direct gevaar</font>")],
}
MENDED = {
    QUESTION: [("theme: shcool", "theme: gezin")],
    PROGRAMME: [("Bel ons op 050 123 45 67.", "Bel [[contacts/advies]].")],
    METHOD: [("- level: goed-onderbouwd\n  level: goed-beschreven", "- level: goed-beschreven")],
    PARTNER: [("website", "  sources: [b1]\n  date: 2025\nwebsite")],
    "docs/index.md": [("over/zo-werkt-het.md", "over/werkwijzen.md")],
    "docs/hulp-nu.md": [("<font color=red>Bel bij direct gevaar</font>", "Bel **altijd** bij direct gevaar")],
    "data/contacts.yml": [("0800-1234", "0800-9876")],
}


def expect(name: str, told: Told) -> None:
    """Compare what was told with the golden text of a name; commits have other names each time."""
    file = GOLDEN / f"{name}.txt"
    whole = re.sub(r"\b[0-9a-f]{7}\b", "1234567", f"{told.printed}\n{told.summary}")
    if os.environ.get("BLESS"):
        file.write_text(whole, encoding="utf-8")
    assert whole == file.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a bare repository as GitHub holds it: main, a branch with the mistakes, and one where they are mended."""
    folder = tmp_path_factory.mktemp("rehearsal")
    root = build(folder / "work")
    commit(root, "Begin")
    git(folder, "clone", "-q", "--bare", "work", "server.git")
    git(root, "remote", "add", "origin", str(folder / "server.git"))
    for branch, changes in (("fouten", WRONG), ("hersteld", MENDED)):
        git(root, "checkout", "-q", "-b", branch)
        edit(root, changes)
        commit(root, f"Verbetering: {branch}")
        git(root, "push", "-q", "origin", branch)
    return folder / "server.git"


def clone(server: Path, to: Path, branch: str, *options: str) -> Path:
    git(to, "clone", "-q", "--branch", branch, *options, f"file://{server}", branch)
    return to / branch


def test_six_mistakes_are_told_at_their_lines(server: Path, tmp_path: Path) -> None:
    told = report(clone(server, tmp_path, "fouten"))
    assert told.code == 1
    assert len(re.findall(r"^::error ", told.printed, re.MULTILINE)) == 6
    expect("mistakes", told)


def test_the_mended_edit_is_good_and_says_what_readers_will_see(server: Path, tmp_path: Path) -> None:
    told = report(clone(server, tmp_path, "hersteld"))
    assert told.code == 0
    expect("mended", told)


def test_an_editor_at_home_reads_the_same_in_a_terminal(server: Path, tmp_path: Path) -> None:
    expect("mended-text", report(clone(server, tmp_path, "hersteld"), form="text"))


def test_a_shallow_clone_tells_what_it_can_and_all_once_it_has_its_history(server: Path, tmp_path: Path) -> None:
    root = clone(server, tmp_path, "fouten", "--depth", "1")
    alone = report(root, form="text")
    assert alone.code == 1
    assert alone.printed.startswith("Er zijn 6 fouten.\nVergeleken met de laatste versie die is vastgelegd")
    assert "Deze kopie kent main niet." in alone.printed
    git(root, "fetch", "-q", "--unshallow", "origin", "main:refs/remotes/origin/main")
    expect("mistakes", report(root))


def test_without_git_the_mistakes_are_told(tmp_path: Path) -> None:
    root = build(tmp_path / "folder")
    edit(root, WRONG)
    told = report(root, form="text")
    assert told.code == 1
    assert "Er zijn 6 fouten.\nEr is niets om mee te vergelijken: deze map is geen kopie" in told.printed


PERSONAL = "06 12345678"


def test_what_leads_to_a_person_is_told_by_kind_and_place_and_never_repeated(server: Path, tmp_path: Path) -> None:
    root = clone(server, tmp_path, "main")
    edit(root, {QUESTION: [("Praat met het kind.", f"Bel {PERSONAL}.")]})
    write(root, "data/terms/bel-0612345678.yml", (root / "data" / "terms" / "tlv.yml").read_bytes())
    commit(root, f"Nieuw\n\nBel {PERSONAL} voor meer.")
    told = report(root, "--base", "HEAD~1")
    assert told.code == 1
    for whole in (told.printed, told.summary):
        assert re.search(r"commit [0-9a-f]{7}", whole)
        assert "een mobiel nummer" in whole
        assert "in deze bestandsnaam staat" in whole
        assert "12345678" not in whole
    write(root, "data/terms/bel-0612345678.yml", None)
    edit(root, {QUESTION: [(f"Bel {PERSONAL}.", "Praat met het kind.")]})
    mended = report(root, "--base", "HEAD", form="text")  # what is taken away is not shown either
    assert mended.code == 0
    assert "weg: ‘Bel ….’" in mended.printed
