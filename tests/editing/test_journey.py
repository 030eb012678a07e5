"""The editing screen as an editor meets it: Chromium, a real folder, and the check afterwards.

Everything is what it is on an editor's machine, but for the dialog of the operating system in which one picks a folder:
no program may answer that. The folder is dropped onto the page instead, which gives the browser the same handle to the
same files, and the profile of the browser holds the consent that an editor gives.
"""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from difflib import ndiff
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, ViewportSize, expect

from macros.check import check
from macros.editing.package import ARCHIVE
from macros.load import load
from macros.model.kinds import KINDS
from tests.support import ROOT
from tests.support.browser import BROWSER_FLAGS, BROWSER_NAMES
from tests.support.repository import build

# The folder that is dropped onto the page is the one that the editor picks.
PICKED = """
window.picked = new Promise((done) => {
  addEventListener("dragover", (event) => event.preventDefault(), true);
  addEventListener("drop", (event) => {
    event.preventDefault();
    event.stopPropagation();
    done(event.dataTransfer.items[0].getAsFileSystemHandle());
  }, true);
});
window.showDirectoryPicker = () => window.picked;
"""

TODAY = "2026-11-22"
METHOD = "data/methods/gezinshulp.yml"
REMARK = "# yaml-language-server: $schema=../../schema/methods.json\n# Deze opmerking blijft staan.\n"

# The screen makes an input once it comes into view: all of them are.
WHOLE: ViewportSize = {"width": 1280, "height": 3_000}

NEW = """\
# yaml-language-server: $schema=../../schema/terms.json
title: Proefwoord Één
meanings:
- text: 'Een woord om mee te proeven: het betekent niets.'
  sources: [b1]
status: geldend-volgens-bron
sources: [b1]
reviewed: 2026-11-20
owner: redactie
"""


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory, package: dict[str, bytes]) -> Path:
    """Make what an editor has on the machine: a small repository, a record of every kind."""
    root = build(tmp_path_factory.mktemp("repository"))
    (root / "macros").symlink_to(ROOT / "macros")
    (root / ".git").mkdir()
    (root / ARCHIVE).parent.mkdir(parents=True)
    (root / ARCHIVE).symlink_to(ROOT / ARCHIVE)
    (root / METHOD).write_text(REMARK + (root / METHOD).read_text(encoding="utf-8"), encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def address(repository: Path) -> Iterator[str]:
    """Serve the screen as `make redactie` does, and return where it is."""
    command = [sys.executable, "-m", "macros.editing", "0"]
    with subprocess.Popen(command, cwd=repository, stdout=subprocess.PIPE, text=True) as screen:
        assert screen.stdout
        found = re.search(r"http://127\.0\.0\.1:\d+", screen.stdout.readline())
        assert found
        yield found[0]
        screen.terminate()


@pytest.fixture(scope="module")
def requests() -> list[str]:
    """Return the list of the address of every request, in order."""
    return []


@pytest.fixture(scope="module")
def context(
    browser: Browser, address: str, tmp_path_factory: pytest.TempPathFactory, requests: list[str]
) -> Iterator[BrowserContext]:
    """Start a Chromium whose user lets the screen write in the folder."""
    profile = tmp_path_factory.mktemp("profile")
    allowed = {"file_system_write_guard": {f"{address},*": {"setting": 1}}}
    (profile / "Default").mkdir()
    (profile / "Default" / "Preferences").write_text(
        json.dumps({"profile": {"content_settings": {"exceptions": allowed}}}), encoding="utf-8"
    )
    found = next(filter(None, map(shutil.which, BROWSER_NAMES)), None)
    context = browser.browser_type.launch_persistent_context(
        profile, executable_path=found, args=BROWSER_FLAGS, locale="nl-NL", viewport=WHOLE
    )
    context.on("request", lambda request: requests.append(request.url))
    yield context
    context.close()


@pytest.fixture(scope="module")
def page(context: BrowserContext, address: str, repository: Path) -> Page:
    """Open the screen and pick the folder."""
    page = context.new_page()
    page.add_init_script(PICKED)
    page.goto(address)
    start = page.get_by_role("button", name="Werken met een lokale repository")
    expect(start).to_be_visible()
    expect(page.get_by_role("button", name="toegangstoken")).to_be_hidden()
    devtools = context.new_cdp_session(page)
    dropped = {"items": [], "files": [str(repository)], "dragOperationsMask": 1}
    for event in ("dragEnter", "dragOver", "drop"):
        devtools.send("Input.dispatchDragEvent", {"type": event, "x": 9, "y": 9, "data": dropped})
    start.click()
    expect(page.get_by_role("treeitem", name="Vragen")).to_be_visible()
    return page


def field(inside: Page | Locator, name: str) -> Locator:
    """Return an input with its label and its hint; the screen puts signs that isolate around a name."""
    return inside.get_by_role("group", name=f"Veld “\u2068{name}\u2069”", exact=True)


def choose(page: Page, name: str, option: str) -> None:
    """Choose from a list, which is one of buttons when it is short."""
    if field(page, name).get_by_role("radio").count():
        field(page, name).get_by_role("radio", name=option).click()
        return
    field(page, name).get_by_role("combobox").click()
    page.get_by_role("option", name=option).click()


def saved(page: Page, root: Path, before: dict[str, str]) -> None:
    """Save, and wait until the folder is not what it was: an earlier message of the screen may still be there."""
    page.get_by_role("button", name="Opslaan").click()
    for _ in range(200):
        if not list((root / "data").rglob(".*")) and files(root) != before:
            return
        page.wait_for_timeout(100)
    pytest.fail("nothing was saved")


def mistakes(root: Path) -> list[str]:
    return [str(problem) for problem in check(load(root), TODAY)]


def files(root: Path) -> dict[str, str]:
    """Return the text of every file of data/, but for what a browser has half written: that is gone in no time."""
    found = sorted(path for path in (root / "data").rglob("[!.]*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in found}


def changed(root: Path, before: dict[str, str]) -> dict[str, list[str]]:
    """Return for every file that is not what it was the lines that went (-) and came (+)."""
    after = files(root)
    pairs = {path: (before.get(path, ""), after.get(path, "")) for path in {*before, *after}}
    lines = {path: list(ndiff(old.splitlines(), new.splitlines())) for path, (old, new) in pairs.items() if old != new}
    return {path: [line for line in found if line[0] in "+-"] for path, found in lines.items()}


def test_every_record_can_be_opened(page: Page) -> None:
    """A file that the screen cannot read would not be counted."""
    for kind in KINDS.values():
        expect(page.get_by_role("treeitem", name=kind.plural)).to_have_text(re.compile(rf"{kind.plural}\s*1\s*$"))


def test_a_record_is_opened_changed_and_saved(page: Page, address: str, repository: Path) -> None:
    before = files(repository)
    page.goto(f"{address}/#/collections/methods/entries/gezinshulp")
    said = page.get_by_role("textbox", name="Samenvatting")
    expect(said).to_have_value("Hulp thuis voor gezinnen met jonge kinderen.")
    said.fill("Hulp thuis: voor gezinnen #1.")
    page.get_by_role("spinbutton", name="Leeftijd tot en met").fill("11")
    saved(page, repository, before)
    assert changed(repository, before) == {
        METHOD: [
            "- summary: Hulp thuis voor gezinnen met jonge kinderen.",
            "+ summary: 'Hulp thuis: voor gezinnen #1.'",
            "- age_to: 12",
            "+ age_to: 11",
        ]
    }
    assert mistakes(repository) == []


def test_a_new_record(page: Page, address: str, repository: Path) -> None:
    before = files(repository)
    page.goto(f"{address}/#/collections/terms/new")
    page.get_by_role("textbox", name="Titel").fill("Proefwoord Één")
    meanings = field(page, "Betekenissen")
    meanings.get_by_role("button", name="toevoegen").click()
    meanings.get_by_role("textbox", name="Zin").fill("Een woord om mee te proeven: het betekent niets.")
    field(meanings, "Bronnen").get_by_role("textbox").fill("b1")
    field(page, "Bronnen van het hele record").get_by_role("textbox").fill("b1")
    choose(page, "Status", "Geldend volgens de bron")
    page.get_by_role("textbox", name="Met de bronnen vergeleken op").fill("2026-11-20")
    choose(page, "Wie dit bijhoudt", "Redactie")
    saved(page, repository, before)
    assert files(repository) == {**before, "data/terms/proefwoord-een.yml": NEW}
    assert mistakes(repository) == []


def test_what_is_missing_is_told_and_nothing_is_saved(page: Page, address: str, repository: Path) -> None:
    before = files(repository)
    page.goto(f"{address}/#/collections/partners/new")
    page.get_by_role("textbox", name="Naam").fill("Proefhuis")
    page.get_by_role("button", name="Opslaan").click()
    expect(field(page, "Samenvatting").get_by_text("Dit veld is verplicht.")).to_be_visible()
    assert files(repository) == before


def test_nothing_is_asked_of_others(page: Page, address: str, requests: list[str]) -> None:
    """Last, when all has been done: translation, fonts and parts came from this machine."""
    expect(page.get_by_role("button", name="Opslaan")).to_be_visible()
    assert [url for url in requests if not url.startswith((f"{address}/", f"blob:{address}/", "data:"))] == []
    assert f"{address}/font/source-sans-3-latin-wght-normal.woff2" in requests


@pytest.mark.parametrize("question", ["seen", "written", "etc/passwd"])
def test_what_is_no_question_is_refused(address: str, question: str) -> None:
    for body in (b"", b"[]", b"{}", b'{"kind": "partners"}', b'{"kind": "geen", "values": {}}', b'{"records": [1]}'):
        with pytest.raises(HTTPError) as refused:
            urlopen(Request(f"{address}/{question}", data=body))
        refused.value.close()
        assert refused.value.code == 400


def test_only_its_own_files_are_served_under_a_policy(address: str) -> None:
    with urlopen(address) as answer:
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    for path in ("data/contacts.yml", "../../etc/passwd", "%2e%2e/README.md", "package/../start.js"):
        with pytest.raises(HTTPError) as refused:
            urlopen(f"{address}/{path}")
        refused.value.close()
        assert refused.value.code == 404
