"""The report on an edit of the real repository: what a referrer will see, read and find differently."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.support import ROOT
from tests.support.git import commit
from tests.support.report import edit, report

QUESTION = "data/questions/pesten.yml"


def test_a_real_edit_tells_what_changes_along(tmp_path: Path) -> None:
    root = tmp_path / "repository"
    for folder in ("data", "docs", "schema", "examples", "tests/search"):
        shutil.copytree(ROOT / folder, root / folder)
    commit(root, "Begin")
    edit(root, {QUESTION: [("\ntitle: Pesten\n", "\ntitle: M@ZL en pesten\n")]})
    told = report(root, form="text")
    assert told.code == 0
    assert told.printed.startswith("Geen fouten: een redacteur kan meekijken.\n")
    assert "- Vraag M@ZL en pesten (/vragen/pesten/)\n    Naam: was ‘Pesten’, is nu" in told.printed
    along = told.printed.partition("WAT MEEVERANDERT\n")[2]
    for line in ("- Overzichten (", "- Kaarten om te printen (2): M@ZL en pesten · kaart: ik geef les, "):
        assert line in along
    assert "Meewerken" not in along  # it shows examples, which are no part of what was
    assert "zoekvragen van lezers zijn de eerste vijf antwoorden anders" in along
    assert "- ‘m@zl’: erbij: M@ZL en pesten" in along
