"""What holds the code together: who may import whom, how long a module may be, and what the documents promise."""

import ast
import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config import load_config

from macros.check.texts import EXTENSIONS
from macros.model.kinds import KINDS
from macros.render.pieces import Pieces
from macros.render.renderer import Renderer
from macros.render.widgets import WIDGETS
from tests.support import ROOT

MANUAL = ROOT / "docs" / "over" / "schrijven.md"
README = ROOT / "README.md"

# The floors of macros/, from the ground up: a room may import only from its own floor or those below it.
FLOORS = (
    ("problems", "beside"),
    ("model", "privacy"),
    ("load",),
    ("render",),
    ("search", "export", "changes", "history"),
    ("check", "advice"),
    ("outputs", "site"),
    ("publish", "new", "editing", "preview", "report", "today", "__init__", "__main__"),
)
MODULES = sorted((ROOT / "macros").rglob("*.py"))
PYTHON = [*MODULES, ROOT / "hooks.py", ROOT / "hooks_preview.py"]

# Functions whose answer is kept, since it hangs on the code alone: on types, or on a file of the package.
CACHED = {
    "macros.changes.words": {"places"},
    "macros.check.content": {"_fingerprints"},
    "macros.privacy.exceptions": {"_pattern"},
    "macros.privacy.names": {"_sort", "_first_names"},
    "macros.privacy.words": {"sort_of", "_lists", "_names"},
    "macros.export.schema": {"_plain"},
    "macros.export.v1.filling": {"_are_named"},
    "macros.publish.finished": {"_known_policies"},
    "macros.model.walk": {"field", "fields", "_leads_to", "_marked"},
}
# Where the types of the code end, counted over macros/ and hooks.py: a new one takes the place of an old one.
BUDGET = {"Any": 8, "getattr": 7, "type: ignore": 0}

Graph = dict[str, set[str]]


def name_of(file: Path) -> str:
    """Return "macros.load.files"; a folder has the name of the folder."""
    return ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def nodes(file: Path) -> Iterator[ast.AST]:
    yield from ast.walk(ast.parse(file.read_text(encoding="utf-8")))


def imports(file: Path) -> Iterator[str]:
    """Yield every module that a file imports, wherever in the file it does."""
    known = set(map(name_of, MODULES))
    for node in nodes(file):
        if isinstance(node, ast.ImportFrom):
            module = node.module or ""
            modules = {f"{module}.{one.name}" for one in node.names} & known
            yield from modules or {module}
        elif isinstance(node, ast.Import):
            yield from (one.name for one in node.names)


def room(module: str) -> str:
    """Return the part of macros/ in which a module is: "load" for "macros.load.files"."""
    return module.split(".")[1] if "." in module else "__init__"


def floor(module: str) -> int:
    return next(number for number, rooms in enumerate(FLOORS) if room(module) in rooms)


def graph() -> Graph:
    return {name_of(file): {one for one in imports(file) if one.partition(".")[0] == "macros"} for file in MODULES}


def test_the_floors_have_a_place_for_every_room_and_are_few() -> None:
    assert {room(name_of(file)) for file in MODULES} <= {one for rooms in FLOORS for one in rooms}
    assert len(FLOORS) <= 8


def test_modules_import_only_from_their_floor_and_below() -> None:
    found = {(name, one) for name, wanted in graph().items() for one in wanted if floor(one) > floor(name)}
    assert sorted(found) == []


def test_modules_import_each_other_in_no_circle() -> None:
    left = graph()
    while free := {name for name, wanted in left.items() if not wanted & left.keys() - {name}}:
        left = {name: wanted for name, wanted in left.items() if name not in free}
    assert {name: sorted(wanted & left.keys()) for name, wanted in left.items()} == {}


def test_only_the_hooks_know_mkdocs() -> None:
    strangers = {"mkdocs", "material"}
    assert {name_of(file) for file in MODULES for one in imports(file) if one.partition(".")[0] in strangers} == set()


def test_everything_in_the_repository_is_text() -> None:
    """No package, archive or program: what others made comes from a registry, by its hash. In docs/ pictures may be."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    names = [name for name in listed.decode().split("\0") if name and not name.startswith("docs/")]
    assert len(names) > 1000
    assert [name for name in names if (ROOT / name).is_file() and b"\0" in (ROOT / name).read_bytes()] == []


def test_no_module_is_long() -> None:
    lengths = {name_of(file): len(file.read_text(encoding="utf-8").splitlines()) for file in PYTHON}
    assert {name: length for name, length in lengths.items() if length > 300} == {}


def test_what_is_public_says_what_it_does() -> None:
    silent = {}
    for file in PYTHON:
        tree = ast.parse(file.read_text(encoding="utf-8"))
        public = [
            node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name[0] != "_"
        ]
        names = [node.name for node in public if not ast.get_docstring(node)]
        if names or not ast.get_docstring(tree):
            silent[name_of(file)] = names
    assert silent == {}


def test_modules_keep_no_state() -> None:
    """Modules outlive a rebuild in the preview: nothing in them may change after it is made."""
    assert [name_of(file) for file in PYTHON for node in nodes(file) if isinstance(node, ast.Global)] == []
    kept: Graph = {}
    for file in PYTHON:
        for node in nodes(file):
            if isinstance(node, ast.FunctionDef) and any("cache" in words(one) for one in node.decorator_list):
                kept.setdefault(name_of(file), set()).add(node.name)
    assert kept == CACHED


def words(decorator: ast.expr) -> set[str]:
    """Return the name of a decorator, as one word: {"cache"} for @cache, {"lru", "cache"} for @lru_cache(8)."""
    found = {node.id for node in ast.walk(decorator) if isinstance(node, ast.Name)}
    found |= {node.attr for node in ast.walk(decorator) if isinstance(node, ast.Attribute)}
    return {word for name in found for word in name.split("_")} - ({"cache"} if "cached_property" in found else set())


def test_the_types_end_in_few_places() -> None:
    counts: Counter[str] = Counter()
    for file in PYTHON:
        counts["type: ignore"] += file.read_text(encoding="utf-8").count("# type: ignore")
        counts.update(node.id for node in nodes(file) if isinstance(node, ast.Name) and node.id in BUDGET)
    assert {name: count for name, count in counts.items() if count > BUDGET[name]} == {}


# What the documents promise


def test_the_readme_names_every_room() -> None:
    named = set(re.findall(r"`([\w/]+?)/?`", README.read_text(encoding="utf-8")))
    rooms = {room(name_of(file)) for file in MODULES} - {"__init__"}
    assert sorted(one for one in rooms if not named & {one, f"macros/{one}"}) == []


def test_pages_are_checked_with_the_extensions_they_are_built_with() -> None:
    configuration = load_config(str(ROOT / "mkdocs.yml"))
    assert list(EXTENSIONS) == configuration.markdown_extensions


def shown() -> dict[str, ast.Call]:
    """Return the calls that the manual for writers shows as examples, by their text."""
    raw = re.findall(r"\{% raw %\}\{\{(.*?)\}\}\{% endraw %\}", MANUAL.read_text(encoding="utf-8"))
    calls = {text.strip(): ast.parse(text.strip(), mode="eval").body for text in raw}
    return {text: call for text, call in calls.items() if isinstance(call, ast.Call)}


def test_the_manual_shows_every_widget() -> None:
    named = {call.func.id for call in shown().values() if isinstance(call.func, ast.Name)}
    assert sorted(WIDGETS.keys() ^ named) == []


def test_every_widget_says_what_it_shows() -> None:
    silent = [name for name, one in WIDGETS.items() if not (one.show.__doc__ or "").strip().endswith(".")]
    assert silent == []


def test_the_examples_of_the_manual_work(renderer: Renderer) -> None:
    for text, call in shown().items():
        assert isinstance(call.func, ast.Name)
        values = [ast.literal_eval(value) for value in call.args]
        named = {str(one.arg): ast.literal_eval(one.value) for one in call.keywords}
        assert WIDGETS[call.func.id].show(renderer, Pieces(renderer.catalogue, ""), *values, **named).strip(), text


def test_the_parts_that_the_manual_names_exist(renderer: Renderer) -> None:
    manual = MANUAL.read_text(encoding="utf-8")
    wrong = {}
    for kind in KINDS.values():
        named = set(re.findall(rf"\b{kind.widget}\('[^']+', part='([^']+)'", manual))
        if strange := named - set(renderer.parts(kind)):
            wrong[kind.code] = strange
    assert wrong == {}
