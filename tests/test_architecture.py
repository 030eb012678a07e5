"""What holds the code together: who may import whom, how long a module may be, and what the documents promise."""

import ast
import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest
import yaml
from mkdocs.config.defaults import MkDocsConfig

from macros.check.texts import EXTENSIONS
from macros.load.catalogue import load
from macros.render.renderer import Pages
from macros.render.widgets import RECORD_WIDGETS, WIDGETS
from tests.support import ROOT

MANUAL = ROOT / "docs" / "over" / "schrijven.md"

# The floors of macros/, from the ground up: a folder or module may import only from its own floor or those below it.
LAYERS = ("problems", "model", "load", "render", "search", "export", "check", "site")
MODULES = sorted((ROOT / "macros").rglob("*.py"))
PYTHON = [*MODULES, ROOT / "hooks.py"]

# Where this machine or a registry would show. Written in halves, so that this file does not accuse itself.
OF_A_MACHINE = re.compile(r"(?<![\w.~])/" r"(work|root|tmp|home)/\w|index" r"-url|localhost:\d")


def imports(file: Path) -> Iterator[str]:
    """Yield every module that a file imports, wherever in the file it does."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


def layer(module: str) -> int:
    """Return the floor of "macros.load.catalogue" or of a file of macros/."""
    return LAYERS.index(module.split(".")[1] if "." in module else "__init__")


def test_the_layers_name_every_part() -> None:
    rooms = [path for path in (ROOT / "macros").iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()]
    assert set(LAYERS) == {path.stem for path in rooms}


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_a_module_imports_only_from_below(file: Path) -> None:
    own = layer(".".join(file.relative_to(ROOT).with_suffix("").parts))
    wanted = [module for module in imports(file) if module.partition(".")[0] == "macros"]
    assert [module for module in wanted if layer(module) > own] == []


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.stem)
def test_only_the_hooks_know_mkdocs(file: Path) -> None:
    assert not [module for module in imports(file) if module.partition(".")[0] in ("mkdocs", "material")]


@pytest.mark.parametrize("file", PYTHON, ids=lambda file: file.stem)
def test_a_module_is_one_idea(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("file", PYTHON, ids=lambda file: file.stem)
def test_what_is_public_says_what_it_does(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    public = [
        node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
    ]
    assert ast.get_docstring(tree)
    assert [node.name for node in public if not ast.get_docstring(node)] == []


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.stem)
def test_a_module_keeps_no_state(file: Path) -> None:
    """Modules outlive a rebuild in the preview: nothing in them may change after it is made."""
    assert not [node for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, ast.Global)]


def test_pages_are_checked_with_the_extensions_they_are_built_with() -> None:
    configuration = yaml.safe_load((ROOT / "mkdocs.yml").read_text().replace("!ENV", ""))
    always = MkDocsConfig.markdown_extensions.builtins
    assert list(EXTENSIONS) == [*always, *(one for one in configuration["markdown_extensions"] if one not in always)]


def own_files() -> Iterator[Path]:
    """Yield the files of the repository: those that .gitignore does not name."""
    ignored = [".git", *(line.strip("/") for line in (ROOT / ".gitignore").read_text().split())]
    for file in sorted(ROOT.rglob("*")):
        parts = file.relative_to(ROOT).parts
        if file.is_file() and not any(fnmatch(part, pattern) for part in parts for pattern in ignored):
            yield file


def test_no_file_knows_the_machine_it_was_made_on() -> None:
    found = []
    for file in own_files():
        try:
            text = file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture or a font
        if OF_A_MACHINE.search(text):
            found.append(file.relative_to(ROOT).as_posix())
    assert found == []


@pytest.fixture(scope="module")
def pages() -> Pages:
    return Pages(load(ROOT)[0], lambda path: None)


def shown() -> dict[str, ast.Call]:
    """Return the calls that the manual for writers shows as examples, by their text."""
    raw = re.findall(r"\{% raw %\}\{\{(.*?)\}\}\{% endraw %\}", MANUAL.read_text(encoding="utf-8"))
    calls = {text.strip(): ast.parse(text.strip(), mode="eval").body for text in raw}
    return {text: call for text, call in calls.items() if isinstance(call, ast.Call)}


@pytest.mark.parametrize("name", WIDGETS)
def test_every_widget_is_in_the_manual(name: str) -> None:
    assert name in {call.func.id for call in shown().values() if isinstance(call.func, ast.Name)}


@pytest.mark.parametrize("name", WIDGETS)
def test_every_widget_says_what_it_shows(name: str) -> None:
    widget = getattr(WIDGETS[name], "func", WIDGETS[name])
    assert (widget.__doc__ or "").rstrip().endswith(".")


@pytest.mark.parametrize("text", shown())
def test_the_examples_of_the_manual_work(text: str, pages: Pages) -> None:
    call = shown()[text]
    assert isinstance(call.func, ast.Name)
    values = [ast.literal_eval(value) for value in call.args]
    named = {str(one.arg): ast.literal_eval(one.value) for one in call.keywords}
    assert WIDGETS[call.func.id](pages, "", *values, **named).strip()


@pytest.mark.parametrize("name", RECORD_WIDGETS)
def test_the_parts_that_the_manual_names_exist(name: str, pages: Pages) -> None:
    parts = re.findall(rf"\b{name}\('[^']+', part='([^']+)'", MANUAL.read_text(encoding="utf-8"))
    assert set(parts) <= set(pages.parts(RECORD_WIDGETS[name]))
