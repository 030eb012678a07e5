"""MkDocs events, each handed to a plain function of macros/. The only file that knows MkDocs."""

from __future__ import annotations

import html
import logging
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from macros.check.records import check
from macros.check.texts import read_pages
from macros.load.catalogue import Loaded, load, name_of
from macros.model.records import KINDS
from macros.problems import Problem, report
from macros.render.redirects import redirects
from macros.render.renderer import Pages
from macros.search.entries import entries
from macros.search.index import alphabet, build
from macros.search.language import load as load_language

log = logging.getLogger("mkdocs.centre")

HEADING = re.compile(r'<h2[^>]* id="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
IDENTIFIER = re.compile(r' id="([^"]+)"')


class GeneratedPage(Page):
    """A page whose HTML comes from a template: nothing is read, nothing is parsed as Markdown."""

    def __init__(self, title: str, file: File, config: MkDocsConfig, make: Callable[[], str]) -> None:
        super().__init__(title, file, config)
        self.make = make
        self.meta = {"render_macros": False}

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = self.make()
        self.toc = _toc(self.content)
        self.present_anchor_ids = set(IDENTIFIER.findall(self.content))


@event_priority(100)
def on_config(config: MkDocsConfig) -> None:
    """Load and check all before a single page is read; strict stops here, after showing every problem."""
    root = Path(config.config_file_path).parent
    catalogue, problems = load(root)
    problems = report([*problems, *check(catalogue, root)])
    for problem in problems:
        log.warning(str(problem))
    if problems and config.strict:
        raise Abort(f"Niets gepubliceerd: herstel eerst {len(problems)} fouten hierboven.")
    config.extra["pages"] = Pages(catalogue, _editor(str(config.edit_uri_template or "")))
    config.extra["problems"] = problems


@event_priority(100)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a page for every record, overview and former address; keep pages with mistakes from being rendered."""
    pages: Pages = config.extra["pages"]
    _shut_out(files, config)
    for kind, spec in KINDS.items():
        overview = _add(files, config, f"{spec.segment}/index.md", InclusionLevel.INCLUDED)
        GeneratedPage(spec.plural, overview, config, _overview(pages, kind))
        for loaded in pages.catalogue.all(kind) if spec.own_page else ():
            source = f"{spec.segment}/{loaded.id}.md"
            if files.get_file_from_path(source):
                continue  # a story: its own Markdown page, wrapped in on_page_content
            file = _add(files, config, source, InclusionLevel.NOT_IN_NAV)
            page = GeneratedPage(name_of(loaded.value), file, config, _record(pages, kind, loaded.id))
            _present(page, pages, kind, loaded)
    for path, content in redirects(pages.catalogue).items():
        files.append(File.generated(config, path, content=content))
    _add_search(files, config, pages)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Hang every record under the overview of its kind, so that its tab lights up."""
    sections = {page.file.src_uri: page.parent for page in nav.pages}
    for file in files.documentation_pages():
        kind = _kind_of(file)
        if kind and file.page and file.page.parent is None:
            parent = sections.get(f"{KINDS[kind].segment}/index.md")
            if isinstance(parent, Section):
                file.page.parent = parent


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Weave a story into the page of its record."""
    kind = _kind_of(page.file)
    pages: Pages = config.extra["pages"]
    id = page.file.name
    if kind is None or isinstance(page, GeneratedPage) or id not in pages.catalogue.records[kind]:
        return html
    loaded = pages.catalogue.records[kind][id]
    story = re.sub(r"<h1.*?</h1>", "", html, flags=re.DOTALL)
    content = pages.record(kind, id, "../../", story, f"docs/{page.file.src_uri}")
    _present(page, pages, kind, loaded)
    page.toc = _toc(content)
    page.present_anchor_ids = set(IDENTIFIER.findall(content))
    return content


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    """Escape the title and description, which the theme writes into the head of the page as they are."""
    if not page.is_homepage:
        page.meta.setdefault("title", Markup(page.title or "").striptags())
    for name in {"title", "description"} & page.meta.keys():
        page.meta[name] = html.escape(page.meta[name])


def _add_search(files: Files, config: MkDocsConfig, pages: Pages) -> None:
    """Add the search index, and /zoeken/ with everything by letter for a reader without scripts."""
    root = Path(config.config_file_path).parent
    found = entries(pages.catalogue, read_pages(root))
    synonyms = [(one.word, one.preferred, one.kind) for one in pages.catalogue.synonyms]
    for path, content in build(found, synonyms, load_language(root / "data" / "language")).items():
        files.append(File.generated(config, f"assets/search/{path}", content=content))
    page = _add(files, config, "zoeken/index.md", InclusionLevel.NOT_IN_NAV)
    letters = alphabet(found)
    search = GeneratedPage("Zoeken", page, config, lambda: pages.fragment("search.html", "../", alphabet=letters))
    search.meta["hide"] = ["toc"]
    search.meta["description"] = "Zoek op deze site, of blader door alles van A tot Z."


def _kind_of(file: File) -> str | None:
    """Return the kind whose record this page belongs to, if any."""
    folder, _, name = file.src_uri.partition("/")
    for kind, spec in KINDS.items():
        if spec.segment == folder and spec.own_page and name not in ("", "index.md"):
            return kind
    return None


def _add(files: Files, config: MkDocsConfig, source: str, inclusion: InclusionLevel) -> File:
    if files.get_file_from_path(source):
        raise Abort(f"docs/{source} bestaat al, maar deze pagina wordt uit data/ gemaakt. Haal het bestand weg.")
    file = File.generated(config, source, content="", inclusion=inclusion)
    files.append(file)
    return file


def _shut_out(files: Files, config: MkDocsConfig) -> None:
    """In the preview, show what is wrong with a page instead of the page: its code never runs."""
    found: dict[str, list[Problem]] = {}
    for problem in config.extra["problems"]:
        if problem.path.startswith("docs/"):
            found.setdefault(problem.path.removeprefix("docs/"), []).append(problem)
    folders = {spec.segment for spec in KINDS.values()}
    for source, problems in found.items():
        for file in [file for file in files if f"{file.src_uri}/".startswith(f"{source}/")]:
            files.remove(file)
            if not file.is_documentation_page() or file.src_uri.partition("/")[0] in folders:
                continue  # a record or overview has a page of its own
            lines = "".join(f"<li>{html.escape(str(problem))}</li>" for problem in problems)
            text = f"---\nrender_macros: false\n---\n\n# Deze pagina heeft fouten\n\n<ul>{lines}</ul>\n"
            files.append(File.generated(config, file.src_uri, content=text, inclusion=file.inclusion))


def _present(page: Page, pages: Pages, kind: str, loaded: Loaded[Any]) -> None:
    """Tell what a record's page is: names recur among kinds, so the title of the window has the kind too."""
    name = name_of(loaded.value)
    page.title = html.escape(name)  # the theme writes it as it is
    page.meta["title"] = f"{name} · {KINDS[kind].label}"
    page.meta.setdefault("description", getattr(loaded.value, "summary", ""))
    page.edit_url = pages.edit_url(loaded.document.path)


def _overview(pages: Pages, kind: str) -> Callable[[], str]:
    return lambda: pages.overview(kind, "../")


def _record(pages: Pages, kind: str, id: str) -> Callable[[], str]:
    return lambda: pages.record(kind, id, "../../")


def _editor(template: str) -> Callable[[str], str | None]:
    """Return the function that gives the address where a file of the repository can be changed."""

    def edit_url(path: str) -> str | None:
        return template.replace("docs/{path}", path) if template else None

    return edit_url


def _toc(content: str) -> TableOfContents:
    links: list[Any] = []
    for id, title in HEADING.findall(content):
        links.append(AnchorLink(re.sub(r"<[^>]+>", "", title), id, 2))  # still escaped: the theme writes it as it is
    top = AnchorLink("Boven aan de pagina", "top", 1)
    top.children = links
    return TableOfContents([top])
