"""The command line: check, schema, rules."""

import re
import shutil
from pathlib import Path

import pytest

from macros import advice
from macros.__main__ import ADVICE_FROM, ADVICE_UNTIL, RULES_FROM, RULES_UNTIL, main, with_rules
from macros.check import check, explanations
from macros.check.remedies import REMEDIES
from macros.load import load
from macros.model.kinds import STRATEGY
from macros.today import today
from tests.support import ROOT

TODAY = today()


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the data and the pages once; a test takes away what it adds."""
    root = tmp_path_factory.mktemp("repository")
    for folder in ("data", "docs", "schema"):
        shutil.copytree(ROOT / folder, root / folder)
    return root


def told(root: Path) -> list[str]:
    return [str(problem) for problem in check(load(root), TODAY)]


def test_the_check_says_what_it_looked_at(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(repository)
    assert main(["check"]) == 0
    assert re.fullmatch(r"Geen fouten: \d+ records en \d+ pagina's nagekeken\.\n", capsys.readouterr().out)


def test_the_check_counts_mistakes(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(repository)
    file = repository / "data" / STRATEGY.code / "proef.yml"
    file.write_text("titel: Proef\n", encoding="utf-8")
    assert main(["check"]) == 1
    file.unlink()
    said = capsys.readouterr()
    assert said.out.startswith("data/strategy/proef.yml:1:1: ")
    assert "CONTRIBUTING.md" in said.err
    assert said.err.splitlines()[1:] == [f"- fields-are-right: {REMEDIES['fields-are-right']}"]


def test_a_schema_that_is_not_current_is_told(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(repository)
    (repository / "schema" / "partners.json").write_text("{}", encoding="utf-8")
    (repository / "schema" / "terms.json").unlink()
    (repository / "schema" / "oud.json").write_text("{}", encoding="utf-8")
    assert [problem.partition(";")[0] for problem in told(repository)] == [
        "schema/oud.json:1:1: dit schema hoort bij geen soort en geen lijst",
        "schema/partners.json:1:1: dit schema is niet meer van nu",
        "schema/terms.json:1:1: dit schema ontbreekt",
    ]
    assert main(["schema"]) == 0
    assert f"{len(list((repository / 'schema').rglob('*.json')))} schema's" in capsys.readouterr().out
    assert told(repository) == []


def test_the_schema_of_another_kind_is_told(repository: Path) -> None:
    file = repository / "data" / "partners" / "accare.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("schema/partners.json", "schema/methods.json", 1), encoding="utf-8")
    problems = told(repository)
    file.write_text(text, encoding="utf-8")
    assert problems == [
        "data/partners/accare.yml:1:1: dit is het schema van iets anders; "
        "schrijf # yaml-language-server: $schema=../../schema/partners.json"
    ]


def test_the_list_of_rules_is_current() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert text == with_rules(text), "run `make docs`"


def test_every_rule_explains_itself_and_says_how_to_mend_it() -> None:
    assert REMEDIES.keys() == explanations().keys()
    for rule, meaning in {**explanations(), **advice.explanations()}.items():
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", rule)
        for said in (meaning, REMEDIES.get(rule, meaning)):
            assert said[0].isupper(), rule
            assert said.endswith("."), rule


def test_the_rules_are_written_between_their_marks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "CONTRIBUTING.md"
    between = f"{RULES_FROM}\noud\n{RULES_UNTIL}\nonder\n"
    file.write_text(f"boven\n{ADVICE_FROM}\noud\n{ADVICE_UNTIL}\n{between}", encoding="utf-8")
    assert main(["rules"]) == 0
    written = file.read_text(encoding="utf-8")
    assert written.startswith(f"boven\n{ADVICE_FROM}\n\n- `links-say-where-they-lead`: ")
    assert f"\n{RULES_FROM}\n\n- `files-have-a-place`: " in written
    assert written.endswith(f"\n\n{RULES_UNTIL}\nonder\n")
    file.write_text("geen merktekens\n", encoding="utf-8")
    capsys.readouterr()
    assert main(["rules"]) == 1
    assert "CONTRIBUTING.md" in capsys.readouterr().out
