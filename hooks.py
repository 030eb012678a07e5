"""MkDocs events, each handed to a function of macros/: the only file that knows MkDocs, and not what the site holds."""

from __future__ import annotations

import gc
import html
import logging
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment
from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import write_file

from macros import site
from macros.beside import Beside
from macros.check import check
from macros.check.texts import links_to_themselves
from macros.export.files import exports
from macros.export.linked import Linked
from macros.history import NOTHING, history
from macros.load import load
from macros.load.texts import Text
from macros.outputs import Asset, Assets
from macros.outputs import Page as MadeOf
from macros.publish import markdown
from macros.publish.finished import expected, faults
from macros.publish.policy import meta, page_policy
from macros.publish.take_away import take_away
from macros.render.data_files import ZIP
from macros.render.pieces import Heading
from macros.render.renderer import Rendered, Renderer, Told
from macros.render.scripts import is_part
from macros.render.shell import Frames, headings
from macros.render.slots import Slots
from macros.render.text import dutch_date
from macros.render.widgets import WidgetError, call
from macros.today import today

log = logging.getLogger("mkdocs.centre")


class MadePage(Page):
    """A page whose HTML is made from records: nothing is read, nothing is parsed as Markdown."""

    def __init__(self, output: MadeOf, file: File, config: MkDocsConfig) -> None:
        super().__init__(output.title, file, config)  # which also stores it as `file.page`
        self.output = output
        self.update_date = output.reviewed  # for the list of addresses: of no page the day of its build
        self.meta = {"render_macros": False}

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = ""  # made when it is written, so that never all pages are held at once


@event_priority(100)
def on_config(config: MkDocsConfig) -> None:
    """Load and check all before a single page is read; strict stops here, after showing every problem."""
    # Ours, and that of MkDocs for its list of addresses; of Material nothing is used, and it has 14,000 files.
    config.theme.dirs = [str(config.theme.custom_dir), config.theme.dirs[-1]]
    gc.disable()  # a build makes much and throws away little: looking for garbage costs a tenth of it
    # A strict build has two processes; the preview has threads, which go ill with that.
    centre = load(Path(config.config_file_path).parent, day := today(), beside=config.strict)
    problems = check(centre, day, beside=config.strict)
    for problem in problems:
        log.warning(str(problem))
    if problems and config.strict:
        raise Abort(f"Niets gepubliceerd: herstel eerst {len(problems)} fouten hierboven.")
    if round_and_round := links_to_themselves(Path(config.docs_dir)):
        # MkDocs follows them forty levels deep
        raise Abort(f"Er is geen voorbeeld: {', '.join(round_and_round)} leidt terug naar docs/ zelf. Haal het weg.")
    # While this process makes pages, others make the search index, the history and the exports; a preview has none.
    searched = Beside(partial(site.search, centre)).result if config.strict else None
    told = Beside(partial(history, centre)).result if config.strict else lambda: NOTHING
    renderer = Renderer(centre, partial(_edit_url, config), config.site_url or "", config.extra["mail"])
    exported = Beside(partial(exports, centre, renderer.site_url)).result if config.strict else None
    outputs = list(site.outputs(centre, renderer, problems, searched, told, exported))
    config.extra |= {"problems": problems, "outputs": outputs, "stories": {}}
    config.extra |= {"renderer": renderer, "texts": {text.source: text for text in centre.texts}}
    config.extra["read_until"] = dutch_date(centre.catalogue.read_until[:7])
    slots: dict[str, Slots] = {}
    # MkDocs adds a script to each page of a preview, to reload it: no policy could sign that.
    config.extra["policy"] = meta(page_policy()) if config.strict else ""
    names = {one.address: one.title for one in (*centre.texts, *outputs) if isinstance(one, Text | MadeOf)}
    teams = tuple(word.value.label for word in centre.catalogue.vocabularies["owners"].values())
    config.extra["linked"] = Linked(str(config.site_name), renderer.site_url or "/", teams, names)
    config.extra |= {"slots": slots, "call_widget": partial(_call_widget, renderer, slots)}


@event_priority(100)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add what is made from records; leave out what has mistakes, so that its code never runs in a preview.

    Of the theme only our own shell is published: no style sheet, script or picture of Material reaches a reader.
    """
    refused = {p.path.removeprefix("docs/") for p in config.extra["problems"] if p.path.startswith("docs/")}
    own = (str(config.docs_dir), str(config.theme.custom_dir))
    for file in list(files):
        is_refused = any(f"{file.src_uri}/".startswith(f"{path}/") for path in refused)
        is_joined = file.src_uri.endswith(".css") or is_part(file.src_uri)
        if is_refused or is_joined or not str(file.abs_src_path).startswith(own):
            files.remove(file)
    for output in config.extra["outputs"]:
        if isinstance(output, Assets):
            continue  # written when all else is, by on_post_build
        if isinstance(output, Asset):
            # else what begins with a dot, such as .well-known/, stays behind
            files.append(File.generated(config, output.path, content=output.content, inclusion=InclusionLevel.INCLUDED))
        elif output.takes_story and files.get_file_from_path(output.source):
            config.extra["stories"][output.source] = output  # its own Markdown page, woven in by on_page_content
        else:
            inclusion = InclusionLevel.NOT_IN_NAV if output.parent else InclusionLevel.INCLUDED
            files.append(file := File.generated(config, output.source, content="", inclusion=inclusion))
            MadePage(output, file, config)
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Frames:
    """Let the frame of a page be rendered once for all pages that have the same."""
    extra = config.extra
    return Frames(env, str(config.site_name), str(config.site_description), extra["mail"], _edit_url(config, "docs"))


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Hang every page made from records under the overview of its kind."""
    sections = {page.url: page.parent for page in nav.pages if isinstance(page.parent, Section)}
    for file in files.documentation_pages():
        output = file.page.output if isinstance(file.page, MadePage) else config.extra["stories"].get(file.src_uri)
        if output and file.page and file.page.parent is None:
            file.page.parent = sections.get(output.parent)


@event_priority(100)
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Hand on the very text and header that were checked, whatever else MkDocs read in the file."""
    text: Text | None = config.extra["texts"].get(page.file.src_uri)
    if isinstance(page, MadePage) or text is None:
        return ""
    page.meta, page.update_date = dict(text.header), text.reviewed
    return text.body


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the widgets into the page, and a story into the page of its record."""
    if isinstance(page, MadePage):
        return html
    slots: Slots = config.extra["slots"].pop(page.file.src_uri, Slots())
    filled = Markup(slots.fill(html))
    _fill_titles(page.toc, slots)
    output = config.extra["stories"].get(page.file.src_uri)
    if output is None:
        renderer: Renderer = config.extra["renderer"]
        written = renderer.written(filled, slots.pieces(renderer, _root(page)))
        page.present_anchor_ids = {*(page.present_anchor_ids or ()), *slots.places, *written.anchors}
        if page.toc.items:
            page.toc.items[0].children += _lines(written.contents)
        return written.html
    path = f"docs/{page.file.src_uri}"
    story = Told(filled, tuple(headings(page.toc)), path, slots.numbers, frozenset(slots.bases))
    return _present(page, output, output.make(story), config)


def on_page_context(context: object, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    """Make a page of records now that it is to be written; add its linked data."""
    output = page.output if isinstance(page, MadePage) else config.extra["stories"].get(page.file.src_uri)
    if isinstance(page, MadePage):
        page.content = _present(page, page.output, page.output.make(None), config)
    linked: Linked = config.extra["linked"]
    page.meta["linked"] = linked.page(page.url, page.update_date, output.about() if output else {})


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> None:
    """Let go of what was written."""
    page.content = None


def _present(page: Page, output: MadeOf, rendered: Rendered, config: MkDocsConfig) -> str:
    """Tell MkDocs what a page made from records is called and holds; return its HTML."""
    page.title, page.update_date = output.title, output.reviewed
    page.meta["title"] = output.window
    page.meta["pass_on"], page.meta["feed"] = output.pass_on, output.feed
    page.meta.setdefault("description", output.description)
    page.meta["hide"] = [] if output.contents else ["toc"]
    page.meta["script"], page.meta["sheet"] = output.script, output.sheet
    page.edit_url = _edit_url(config, output.edit) or None
    top = AnchorLink("Boven aan de pagina", "top", 1)
    top.children = _lines(rendered.contents)
    page.toc = TableOfContents([top])
    page.present_anchor_ids = {*rendered.anchors, *(one.anchor for one in rendered.contents)}
    return rendered.html


def _root(page: Page) -> str:
    return "../" * page.url.count("/") or "./"


def _lines(contents: Iterable[Heading]) -> list[AnchorLink]:
    return [AnchorLink(html.escape(one.title), one.anchor, 2) for one in contents]


def _fill_titles(items: Any, slots: Slots) -> None:
    """Put the words of widgets that stand in headings into the contents list, which was made with their signs."""
    for item in items:
        item.title = html.escape(Markup(slots.fill(item.title)).striptags())
        _fill_titles(item.children, slots)


def _edit_url(config: MkDocsConfig, path: str) -> str:
    template = str(config.edit_uri_template or "")
    return template.replace("docs/{path}", quote(path)) if path else ""


def _call_widget(
    renderer: Renderer, slots: dict[str, Slots], env: Any, name: str, /, *values: str, **named: str
) -> str:
    own = slots.setdefault(env.page.file.src_uri, Slots())
    try:
        return call(renderer, own, _root(env.page), name, *values, **named)
    except WidgetError as error:  # only in the preview, for a record with a mistake: the check has refused the page
        log.warning("%s: %s", env.page.file.src_uri, error)
        return own.take(escape(str(error)), block=False)


def on_post_build(config: MkDocsConfig) -> None:
    """Add the search index; look at what a strict build made as a reader will get it.

    The finished pages become Markdown and a zip as well. A preview lives on: garbage is looked for again.
    """
    site_dir, site_url = Path(config.site_dir), config.site_url or ""
    everything = [*config.extra["texts"].values(), *config.extra["outputs"]]
    plain = Beside(partial(markdown.write, site_dir, everything, site_url)).result if config.strict else None
    for files in [output.files for output in everything if isinstance(output, Assets)]:
        for path, content in files.items():
            write_file(content, str(site_dir / path))
    if plain:
        packed = Beside(partial(take_away, site_dir, site_url, config.extra["renderer"].catalogue.today))
        wanted = expected(everything)
        for fault in (found := faults(site_dir, wanted, coming=[ZIP])):
            log.warning(fault)
        if found:
            raise Abort(f"De site is niet goed: zie de {len(found)} meldingen hierboven.")
        plain()
        write_file(packed.result(), str(site_dir / ZIP))
        gc.freeze()  # else Python looks through all that was made once more before it ends
    gc.enable()
