"""The command line: check, new, schema, rules."""

import re
import shutil
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from macros import advice
from macros.__main__ import ADVICE_FROM, ADVICE_UNTIL, RULES_FROM, RULES_UNTIL, main, with_rules
from macros.check import check, explanations
from macros.check.remedies import REMEDIES
from macros.load import load
from macros.model.kinds import KINDS, STRATEGY
from macros.model.walk import in_order
from macros.new import NewError, new, template
from macros.today import today
from tests.support import ROOT

TODAY = today()
# What a new record has yet to do: a source is used by nobody, a question has no ladder, nobody offers a method.
NOT_YET = ("wordt nergens gebruikt", "op deze treden van de ladder staat niets", "wie biedt dit in Groningen?")


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the data and the pages once; a test takes away what it adds."""
    root = tmp_path_factory.mktemp("repository")
    for folder in ("data", "docs", "schema"):
        shutil.copytree(ROOT / folder, root / folder)
    return root


def value(kind: str, name: str) -> str:
    """Return what to write in a field: its example, or a word of its vocabulary."""
    field = {one.name: one for one in in_order(KINDS[kind].model)}[name]
    if field.example:
        return field.example
    words = yaml.safe_load((ROOT / "data" / "vocabulary" / f"{field.vocabulary}.yml").read_text(encoding="utf-8"))
    return f"[{words[0]['id']}]" if field.many else str(words[0]["id"])


def filled(kind: str, text: str) -> str:
    """Fill in every open field, and give the record a name and a code of its own."""
    text = re.sub(r"^(\w+):$", lambda match: f"{match[0]} {value(kind, match[1])}", text, flags=re.M)
    name = KINDS[kind].model.name_field
    return re.sub(rf"^{name}: .*$", f"{name}: Proef", text, flags=re.M).replace("code: GM0014", "code: GM9999")


def told(root: Path) -> list[str]:
    return [str(problem) for problem in check(load(root), TODAY)]


def test_a_new_record_asks_for_what_is_required_and_passes_with_the_examples(repository: Path) -> None:
    files = {kind: new(kind, "proef", repository) for kind in KINDS}
    problems = told(repository)
    for kind, file in files.items():
        required = [one.name for one in in_order(KINDS[kind].model) if one.required]
        assert sum(problem.startswith(f"data/{kind}/proef.yml:") for problem in problems) >= len(required)
        file.write_text(filled(kind, file.read_text(encoding="utf-8")), encoding="utf-8")
    remaining = told(repository)
    for file in files.values():
        file.unlink()
    assert all("/proef.yml:" in problem for problem in problems)
    assert [problem for problem in remaining if not any(words in problem for words in NOT_YET)] == []


def test_every_example_can_be_used(repository: Path) -> None:
    """Every hash taken away: each field holds its example, and leads somewhere."""
    files = {kind: repository / "data" / kind / "proef.yml" for kind in KINDS}
    for kind, file in files.items():
        opened = re.sub(r"^#(\w+:)", r"\1", template(kind, "proef"), flags=re.M)
        file.write_text(filled(kind, opened), encoding="utf-8")
    centre = load(repository)
    for file in files.values():
        file.unlink()
    assert [str(problem) for problem in centre.problems] == []
    for kind in KINDS:
        assert centre.catalogue.records[kind]["proef"].value.model_fields_set == set(KINDS[kind].model.model_fields)


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_record_is_good_to_look_at(kind: str) -> None:
    lines = template(kind, "proef").splitlines()
    prose = [line for line in lines if line.startswith("# ") and not line.startswith(("# Bijvoorbeeld: ", "# yaml-"))]
    assert max(map(len, prose)) <= 100
    assert ("", "") not in pairwise(lines)
    fields = [line.strip("#").partition(":")[0] for line in lines if re.match(r"#?\w+:", line)]
    assert fields == sorted(fields, key=lambda name: not KINDS[kind].model.model_fields[name].is_required())
    assert len(fields) == len(KINDS[kind].model.model_fields)


@pytest.mark.parametrize(
    ("kind", "id", "message"),
    [
        ("partnres", "proef", "onbekende soort 'partnres'. Bedoelt u 'partners'?"),
        ("partners", "Proef", "gebruik kleine letters"),
        ("partners", "../proef", "gebruik kleine letters"),
        ("partners", "accare", "data/partners/accare.yml bestaat al"),
    ],
)
def test_what_cannot_be_made_is_told(kind: str, id: str, message: str, repository: Path) -> None:
    with pytest.raises(NewError) as caught:
        new(kind, id, repository)
    assert message in str(caught.value)


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
