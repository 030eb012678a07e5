"""A new record, and the example of each kind: they say what to fill in, and pass the check when that is done."""

import json
import re
import shutil
from itertools import pairwise
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from macros.__main__ import main
from macros.check import check
from macros.export.editor_yaml import read
from macros.load import load
from macros.load.examples import example, lines_of_fields
from macros.model.kinds import KINDS
from macros.model.walk import in_order
from macros.new import NewError, new, template, with_remarks
from macros.problems import Problem
from macros.today import today
from tests.support import ROOT

SHOWN = {kind: example(ROOT, kind) for kind in KINDS}
# What two fields of one record cannot say at once, and what only some records of a kind have.
NOT_SHOWN = {
    "questions": {"no_ladder"},  # instead of a ladder
    "methods": {"age_to_half", "not_here"},  # the one instead of inclusive ages, the other of who offers it here
    "programmes": {"age_to_inclusive"},
    "partners": {"successor"},  # of what has ended
    "municipalities": {"tile_row", "tile_column"},  # in the region
    "sources": {"address"},  # instead of a link
}
OPENED = "Wat hieronder staat, mag."


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy what an editor starts from."""
    root = tmp_path_factory.mktemp("repository")
    for folder in ("data", "docs", "schema", "examples"):
        shutil.copytree(ROOT / folder, root / folder)
    return root


def told(root: Path) -> list[Problem]:
    return check(load(root), today())


def filled(kind: str, text: str) -> str:
    """Fill in every open field as the example of the kind has it."""
    return re.sub(r"^(\w+):$", lambda found: "\n".join(SHOWN[kind][found[1]]), text, flags=re.M)


@pytest.fixture(scope="module")
def empty_and_filled(repository: Path) -> tuple[list[Problem], list[Problem]]:
    """Start a record of every kind; return what the check says of them, empty and with their open fields filled in."""
    files = {kind: new(kind, "voorbeeld", repository) for kind in KINDS}
    empty = told(repository)
    for kind, file in files.items():
        file.write_text(filled(kind, file.read_text(encoding="utf-8")), encoding="utf-8")
    done = told(repository)
    for file in files.values():
        file.unlink()
    return empty, done


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_record_is_asked_for_what_it_needs_and_passes_when_it_is_filled_in(
    kind: str, empty_and_filled: tuple[list[Problem], list[Problem]]
) -> None:
    empty, done = ([one for one in found if one.path.startswith(f"data/{kind}/")] for found in empty_and_filled)
    asked = {name for problem in empty for name in re.findall(r"'(\w+)'", problem.message)} | {
        SHOWN_AT[kind][problem.line] for problem in empty if problem.line in SHOWN_AT[kind]
    }
    assert asked >= {one.name for one in in_order(KINDS[kind].model) if one.required}
    assert {problem.path for problem in empty} == {f"data/{kind}/voorbeeld.yml"}
    assert done == []


# On which line of a new record each of its open fields stands.
SHOWN_AT = {
    kind: {
        number: found[1]
        for number, line in enumerate(template(kind, "voorbeeld", SHOWN[kind]).splitlines(), 1)
        if (found := re.fullmatch(r"(\w+):", line))
    }
    for kind in KINDS
}


def test_every_example_of_a_type_can_be_used(repository: Path) -> None:
    """Every hash taken away: each field holds its example, and leads somewhere."""
    files = {kind: repository / "data" / kind / "voorbeeld.yml" for kind in KINDS}
    for kind, file in files.items():
        needed, _, more = template(kind, "voorbeeld", SHOWN[kind]).partition(OPENED)
        opened = re.sub(r"^#(?! \S)", "", more, flags=re.M)
        file.write_text(filled(kind, needed) + OPENED + opened, encoding="utf-8")
    centre = load(repository)
    for file in files.values():
        file.unlink()
    assert [str(problem) for problem in centre.problems] == []
    for kind in KINDS:
        assert centre.catalogue.records[kind]["voorbeeld"].value.model_fields_set == set(KINDS[kind].model.model_fields)


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_record_is_good_to_look_at(kind: str) -> None:
    lines = template(kind, "proef", SHOWN[kind]).splitlines()
    prose = [line for line in lines if re.match(r"# \S", line) and not line.startswith("# yaml-")]
    assert max(map(len, prose)) <= 100
    assert ("", "") not in pairwise(lines)
    fields = [found[1] for line in lines if (found := re.match(r"#?(\w+):", line))]
    assert len(fields) == len(KINDS[kind].model.model_fields)
    needed = {name for name in fields if KINDS[kind].model.model_fields[name].is_required()}
    assert needed <= set(fields[: lines_before(lines)])


def lines_before(lines: list[str]) -> int:
    """Return how many fields stand open."""
    return sum(bool(re.fullmatch(r"\w+:", line)) for line in lines)


@pytest.mark.parametrize(
    ("kind", "id", "message"),
    [
        ("partnres", "proef", "onbekende soort 'partnres'. Bedoelt u 'partners'?"),
        ("Methode", "proef", "onbekende soort 'Methode'. Bedoelt u 'methods'?"),
        ("vragen", "proef", "onbekende soort 'vragen'. Bedoelt u 'questions'?"),
        ("gemeente", "proef", "onbekende soort 'gemeente'. Bedoelt u 'municipalities'?"),
        ("xyz", "proef", "onbekende soort 'xyz'. Kies uit: collaborations, methods, "),
        ("", "proef", "zeg welke soort en welke naam: make new kind=partners id=naam. Kies uit: collaborations, "),
        ("partners", "", "zeg welke soort en welke naam: make new kind=partners id=naam. Kies uit: collaborations, "),
        (
            "partners",
            "De Proef (één)",
            "de naam 'De Proef (één)' kan niet: gebruik kleine letters, cijfers en streepjes",
        ),
        ("partners", "De Proef (één)", "Bedoelt u 'de-proef-een'?"),
        ("partners", "proef.yml", "Bedoelt u 'proef'?"),
        ("partners", "../proef", "Bedoelt u 'proef'?"),
        ("partners", "con", "gebruik kleine letters"),
        ("partners", "a" * 101, "hoogstens 100 tekens"),
        ("partners", "index", "dat adres heeft het overzicht; kies een andere naam"),
        ("partners", "accare", "data/partners/accare.yml bestaat al; wijzig dat bestand, of kies een andere naam"),
    ],
)
def test_what_cannot_be_made_is_told(kind: str, id: str, message: str, repository: Path) -> None:
    before = sorted(repository.rglob("*"))
    with pytest.raises(NewError) as caught:
        new(kind, id, repository)
    assert message in str(caught.value)
    assert sorted(repository.rglob("*")) == before


def test_a_repository_without_examples_has_those_of_the_types(tmp_path: Path) -> None:
    text = new("terms", "proef", tmp_path).read_text(encoding="utf-8")
    assert "#also_known_as: [toelaatbaarheidsverklaring]\n" in text


def test_the_examples_have_the_remarks_of_today(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stale = [file.name for file, text in with_remarks(ROOT).items() if file.read_text(encoding="utf-8") != text]
    assert stale == [], "run `make docs`"
    assert sorted(file.stem for file in (ROOT / "examples").iterdir()) == sorted(KINDS)
    file = repository / "examples" / "terms.yml"
    before = file.read_text(encoding="utf-8")
    file.write_text("\n".join(line for line in before.splitlines() if not line.startswith("#")), encoding="utf-8")
    shutil.copy(ROOT / "CONTRIBUTING.md", repository)
    monkeypatch.chdir(repository)
    assert main(["rules"]) == 0
    assert "10 voorbeelden" in capsys.readouterr().out
    assert file.read_text(encoding="utf-8") == before


@pytest.mark.parametrize("kind", KINDS)
def test_an_example_has_every_field_in_order_and_follows_the_schema(kind: str) -> None:
    fields = [one.name for one in in_order(KINDS[kind].model)]
    assert list(SHOWN[kind]) == [name for name in fields if name not in NOT_SHOWN.get(kind, set())]
    text = (ROOT / "examples" / f"{kind}.yml").read_text(encoding="utf-8")
    assert all(f"\n#   {name}: " in text for name in NOT_SHOWN.get(kind, set()))
    schema = json.loads((ROOT / "schema" / f"{kind}.json").read_text(encoding="utf-8"))
    assert list(Draft202012Validator(schema).iter_errors(read(text))) == []


def test_the_examples_together_pass_the_check(repository: Path) -> None:
    """As they are: each is a record that could stand on the site."""
    files = {kind: repository / "data" / kind / "voorbeeld.yml" for kind in KINDS}
    for kind, file in files.items():
        shutil.copy(ROOT / "examples" / f"{kind}.yml", file)
    found = told(repository)
    for file in files.values():
        file.unlink()
    assert found == []


def test_what_is_left_of_an_example_is_told(repository: Path) -> None:
    """Whoever copies one and forgets a reference is told: nothing of it leads anywhere."""
    file = repository / "data" / "partners" / "mijn-organisatie.yml"
    shutil.copy(ROOT / "examples" / "partners.yml", file)
    found = load(repository).problems
    file.unlink()
    refers = re.compile(r"^(?!#).*(\[|, |/|: )voorbeeld(\]|,|$)")
    lines = file_lines("partners")
    assert {one.line for one in found if "'voorbeeld'" in one.message} == {
        number for number, line in enumerate(lines, 1) if refers.match(line)
    }


def file_lines(kind: str) -> list[str]:
    return (ROOT / "examples" / f"{kind}.yml").read_text(encoding="utf-8").splitlines()


def test_the_lines_of_fields_are_read_without_remarks() -> None:
    assert lines_of_fields("# a\nb: 1\n# c\nd:\n- e\n\n# f\n") == {"b": ["b: 1"], "d": ["d:", "- e"]}
    assert lines_of_fields("- a\n") == {}
    assert lines_of_fields("") == {}
