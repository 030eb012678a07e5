"""The README: it names every room, and its recipes work when they are followed in a copy of the repository."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")

SENTENCE = "Proefhuis begon op een boot in het Reitdiep."

# What stands in the page, the index and the schema of the record with the new field.
LOOK = """
import json
from pathlib import Path
from macros.check import check
from macros.export.files import exports
from macros.export.schema import schemas
from macros.load import load
from macros.render.renderer import Renderer
from macros.search.entries import entries
from macros.outputs import Page
from macros.site import outputs
from macros.today import today

centre = load(Path())
pages = {one.address: one for one in outputs(centre, Renderer(centre, str)) if isinstance(one, Page)}
found = next(one for one in entries(centre) if one.url == "partners/accare/")
print(json.dumps({
    "problems": [str(problem) for problem in check(centre, today())],
    "page": str(pages["partners/accare/"].make(None).html),
    "found": [passage.text for passage in found.passages],
    "exported": json.loads(exports(centre, "")["data/v1/partners/accare.json"])["beginning"]["text"],
    "schema": json.loads(schemas(centre)["partners.json"])["properties"]["beginning"]["description"],
}))
"""


def recipe(name: str) -> str:
    """Return what the README says of adding something."""
    return README.partition(f"\n### a {name}\n")[2].partition("\n##")[0]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Copy what the site is made of."""
    for folder in ("data", "docs", "examples", "macros", "overrides", "schema", ".vscode"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ("hooks.py", "hooks_preview.py", "mkdocs.yml"):
        shutil.copy(ROOT / file, tmp_path / file)
    return tmp_path


@pytest.fixture
def change(copy: Path) -> Callable[[str, str, str], None]:
    """Return what puts text before a text that stands once in a file, or at the end of it."""

    def put(path: str, before: str, text: str) -> None:
        file = copy / path
        old = file.read_text(encoding="utf-8")
        assert not before or old.count(before) == 1, f"{before!r} should stand once in {path}"
        file.write_text(old.replace(before, text + before) if before else old + text, encoding="utf-8")

    return put


def run(copy: Path, *command: str) -> str:
    done = subprocess.run([sys.executable, *command], cwd=copy, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_readme_names_every_room_and_module() -> None:
    table = README.partition("The rooms of `macros/`")[2].partition("\n## ")[0]
    named = set(re.findall(r"`([\w/]+)`", table))
    modules = {path.stem for path in (ROOT / "macros").rglob("*.py") if path.stem != "__init__"}
    folders = [path.parent.relative_to(ROOT / "macros") for path in (ROOT / "macros").rglob("*/__init__.py")]
    rooms = {f"{folder.as_posix()}/" for folder in folders if folder.name}
    assert (modules | rooms) - named == set(), "say in the README what it is"
    rows = re.findall(r"^\| (?:`([\w/]+/)`)? \|([^|]*)\|", table, re.M)
    told = {name for room, cells in rows for name in [room, *re.findall(r"`([\w/]+)`", cells)] if name}
    assert told <= modules | rooms | {"templates/"}


def test_the_readme_names_every_command() -> None:
    targets = re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    assert {target for target in targets if f"make {target}" not in README} <= {"help"}


def test_a_field_is_added_as_the_readme_says(copy: Path, change: Callable[[str, str, str], None]) -> None:
    change(
        "macros/model/organisations.py",
        '    domains: list[Annotated[str, Ref("vocabulary/domains")]] = Field(\n',
        '    beginning: Statement | None = Field(default=None, description="Hoe het begon.")\n',
    )
    change(
        "macros/render/layout.py",
        'block("roles", "Wat de bronnen zeggen"',
        'block("beginning", "Het begin", "begin"),\n            ',
    )
    change(
        "macros/export/v1/subjects.py",
        '    area: Statement | None = Field(description="Het werkgebied',
        '    beginning: Statement | None = Field(description="Hoe het begon.")\n',
    )
    change("data/partners/accare.yml", "", f"beginning:\n  text: {SENTENCE}\n  sources: [p022]\n")
    run(copy, "-m", "macros", "schema")
    looked = json.loads(run(copy, "-c", LOOK))
    assert looked["problems"] == []
    assert SENTENCE in looked["page"]
    assert '<h2 id="begin">' in looked["page"]
    assert SENTENCE in looked["found"]
    assert looked["exported"] == SENTENCE
    assert looked["schema"] == "Hoe het begon."
    named = ("macros/model/", "macros/render/layout.py", "macros/export/v1/", "make schema")
    assert all(path in recipe("field") for path in named)


def test_a_kind_is_added_as_the_readme_says(copy: Path, change: Callable[[str, str, str], None]) -> None:
    changed: list[str] = []

    def put(path: str, before: str, text: str) -> None:
        change(path, before, text)
        changed.append(path)

    put(
        "macros/model/knowledge.py",
        "class Source(Record):",
        'class Training(Subject):\n    """A training for professionals."""\n\n'
        '    title: Text = Field(description="De naam van de scholing.", examples=["Proef"])\n'
        "    steps: list[Statement] = Field(\n"
        '        default_factory=list, description="Hoe het gaat.", examples=["[{text: Een dag., sources: [p090]}]"]\n'
        "    )\n\n\n",
    )
    kinds = copy / "macros" / "model" / "kinds.py"
    text = kinds.read_text(encoding="utf-8").replace("Research, Source, Term", "Research, Source, Term, Training")
    text = text.replace("TERMS, SOURCES),", "TERMS, SOURCES, TRAININGS),")
    kinds.write_text(text, encoding="utf-8")
    put(
        "macros/model/kinds.py",
        "AnyKind = Kind[Record]",
        'TRAININGS = Kind(\n    code="trainings", model=Training, segment="scholing", widget="training",\n'
        '    label="Scholing",\n'
        '    plural="Scholing", lead="Wat professionals kunnen leren.", group_by="", weight=0.8,\n)\n\n',
    )
    put("macros/render/layout.py", "    AnyKind,\n", "    TRAININGS,\n")
    change(
        "macros/render/layout.py",
        "    PARTNERS.code: Layout(",
        '    TRAININGS.code: Layout(body=(block("steps", "Hoe het gaat", "hoe", _S.STEPS), Story())),\n',
    )
    put("mkdocs.yml", "      - begrippen/index.md\n", "      - scholing/index.md\n")
    put("docs/over/schrijven.md", "| `source` |", "| `training` | `{% raw %}{{ training('proef') }}{% endraw %}` |\n")
    put(
        "docs/over/meewerken.md",
        "## De velden van een bron\n",
        "## De velden van een scholing\n\n{{ fields('trainings') }}\n\n",
    )
    put(
        ".vscode/settings.json", '    "./schema/terms.json"', '    "./schema/trainings.json": "data/trainings/*.yml",\n'
    )
    put(
        "data/vocabulary/freshness.yml",
        "- id: geschiedenis\n",
        "- {id: trainings, label: Scholing, description: Zij verandert elk jaar., months: 12, task: Kijk haar na.}\n",
    )
    put(
        "macros/export/v1/knowledge.py",
        "class Source(Record):",
        'class Training(Subject):\n    """A training for professionals."""\n\n'
        '    title: Name = Field(description="De naam.")\n'
        '    steps: list[Statement] = Field(description="Hoe het gaat.")\n'
        "    referred_by: ReferredBy\n    marked: Marked\n\n\n",
    )
    change("macros/export/v1/contents.py", "    TERMS,\n", "    TRAININGS,\n")
    put(
        "macros/export/v1/contents.py",
        "    SOURCES.code: wholes.Listed[knowledge.Source],",
        "    TRAININGS.code: wholes.Listed[knowledge.Training],\n",
    )
    (copy / "examples" / "trainings.yml").write_text("steps:\n- text: Een dag.\n  sources: [p090]\n", encoding="utf-8")
    changed.append("examples/trainings.yml")
    run(copy, "-m", "macros", "schema")
    run(copy, "-m", "macros", "new", "trainings", "proef")
    record = copy / "data" / "trainings" / "proef.yml"
    filled = {"title": "Leren van een casus", "summary": "Een dag voor leerkrachten.", "reviewed": "2026-11-22"}
    filled |= {"owner": "redactie", "sources": "[p022]", "status": "actueel"}
    text = re.sub(r"^(\w+):$", lambda match: f"{match[0]} {filled[match[1]]}", record.read_text("utf-8"), flags=re.M)
    record.write_text(text.replace("#steps:\n#- text: Een dag.\n#  ", "steps:\n- text: Een dag.\n  "), encoding="utf-8")
    assert "Geen fouten" in run(copy, "-m", "macros", "check")
    run(copy, "-m", "mkdocs", "build", "--strict", "--quiet")
    page = (copy / "site" / "scholing" / "proef" / "index.html").read_text(encoding="utf-8")
    assert "Leren van een casus" in page
    assert "Een dag." in page
    assert "Leren van een casus" in (copy / "site" / "scholing" / "index.html").read_text(encoding="utf-8")
    assert "Leren van een casus" in (copy / "site" / "zoeken" / "index.html").read_text(encoding="utf-8")
    assert (copy / "schema" / "trainings.json").is_file()
    assert "Leren van een casus" in (copy / "site" / "data" / "v1" / "trainings.json").read_text(encoding="utf-8")
    said = recipe("kind")
    assert [path for path in changed if path not in said and Path(path).name not in said] == []
    assert f"That is {len(changed)} files to change by hand" in said
