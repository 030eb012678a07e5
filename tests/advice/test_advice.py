"""Advice as editors get it: on the command line, on the files that they name, and never in the way."""

from pathlib import Path

import pytest

from macros.__main__ import main
from macros.advice import ADVICE, Advice, advise, rule_id
from macros.load import Centre, load
from tests.support.marked import PAGE, page
from tests.support.repository import build, write

TEXT = "Lees [hier](index.md) over de ▸echtschijding, i.v.m. het plan."


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(build(tmp_path), PAGE, page(TEXT.replace("▸", "")))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_advice_names_its_rule_and_stands_in_the_order_of_the_file(repository: Path) -> None:
    told = list(advise(load(repository), {PAGE}))
    assert [(one.path, one.line, one.column, one.rule) for one in told] == [
        (PAGE, 8, 6, "links-say-where-they-lead"),
        (PAGE, 8, 31, "words-are-spelled-right"),
        (PAGE, 8, 46, "words-are-written-out"),
    ]
    assert all(isinstance(one, Advice) for one in told)


def test_only_the_files_that_are_asked_for_get_advice(repository: Path) -> None:
    centre = load(repository)
    assert list(advise(centre, {"docs/index.md", "data/questions/pesten.yml", "docs/niet-daar.md"})) == []
    assert {one.path for one in advise(centre, None) if one.path.startswith("docs/")} == {PAGE}


def test_the_command_tells_advice_and_how_the_page_reads_and_never_fails(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["advice", PAGE]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith(f"{PAGE}:8:6: de link 'hier' zegt niet waar hij heen gaat")
    assert told[3].startswith(f"{PAGE}: leesgemak ")
    assert told[4] == "  regel 8, 8 woorden: Lees hier over de echtschijding, i.v.m. het plan."
    assert told[-1].startswith("3 adviezen. Een advies houdt niets tegen")
    assert main(["advice", "data/questions/pesten.yml"]) == 0
    assert "Geen adviezen." in capsys.readouterr().out


def test_the_real_content_gets_little_advice(centre: Centre) -> None:
    """Of a page that a change touches, editors read all advice: more than this, and they no longer read any."""
    told = list(advise(centre, None))
    assert {one.rule for one in told} <= {rule_id(rule) for rule in ADVICE}
    assert len(told) < sum(map(len, centre.catalogue.records.values())) / 10, [str(one) for one in told]
