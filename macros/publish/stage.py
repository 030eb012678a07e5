"""The whole site as plain files that another generator can build without hooks: the way out of MkDocs.

Every page becomes a Markdown file whose body is finished HTML, with its widgets, its story and its links as they are
on the site; everything else becomes the file that it is. The design of the pages stays behind: another generator
brings its own. decisions/0006-zensical.md says what that costs.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from posixpath import dirname, normpath, relpath
from xml.etree.ElementTree import Element

import markdown
import yaml
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from macros.load import Centre
from macros.load.texts import Text
from macros.outputs import Assets, Output, Page
from macros.render.locked import Locked
from macros.render.pieces import Heading
from macros.render.renderer import Rendered, Renderer, Told
from macros.render.scripts import is_part
from macros.render.slots import Slots
from macros.render.widgets import WIDGETS, call

# What another generator needs to know of mkdocs.yml; hooks and plugins are what it does without.
KEPT = ("site_name", "site_description", "use_directory_urls", "nav")
EXTENSIONS = ("admonition", "def_list", "fenced_code", "md_in_html", "tables", "toc")


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml; what it takes from the environment is not asked."""


_Loader.add_multi_constructor("!", lambda loader, tag, node: None)


def stage(centre: Centre, renderer: Renderer, outputs: Iterable[Output], site_url: str, folder: Path) -> int:
    """Write the site into `folder`: docs/, which is emptied first, and mkdocs.yml. Return the number of pages."""
    docs = folder / "docs"
    shutil.rmtree(docs, ignore_errors=True)
    told = {text.source: text for text in centre.texts}
    addresses = {output.source: output.address for output in outputs if isinstance(output, Page)}
    addresses |= {text.source: text.address for text in centre.texts}
    pages: dict[str, str] = {}
    for output in outputs:
        if not isinstance(output, Page):
            files = output.files if isinstance(output, Assets) else {output.path: output.content}
            for place, content in files.items():
                _write(docs / place, content)
            continue
        text = told.pop(output.source, None) if output.takes_story else None
        story = _rendered(text, renderer, addresses)[1] if text else None
        pages[output.source] = _page(output.title, output.description, output.make(story).html)
    for text in told.values():
        pages[text.source] = _page(text.title, text.description, _rendered(text, renderer, addresses)[0].html)
    for source, page in pages.items():
        _write(docs / source, page)
    assets = centre.root / "overrides" / "assets"
    for file in sorted(assets.rglob("*")):
        path = Path("assets", file.relative_to(assets))
        if file.is_file() and file.suffix != ".css" and not is_part(path.as_posix()):  # joined among the outputs
            _write(docs / path, file.read_bytes())
    _write(folder / "mkdocs.yml", _configuration(centre.root, site_url))
    return len(pages)


def _rendered(text: Text, renderer: Renderer, addresses: Mapping[str, str]) -> tuple[Rendered, Told]:
    """Return a hand-written page, its widgets and links included: as a page of its own, and as the story of one."""
    slots, root = Slots(), "../" * text.address.count("/") or "./"
    environment = Locked({name: partial(call, renderer, slots, root, name) for name in WIDGETS})
    reader = markdown.Markdown(extensions=[*EXTENSIONS, _Links(text, addresses)])
    html = Markup(slots.fill(reader.convert(environment.from_string(text.body).render())))
    tokens = vars(reader)["toc_tokens"]  # the extension puts it there
    inside = [token for top in tokens for token in (top, *top["children"]) if token["level"] == 2]
    headings = [Heading(Markup(slots.fill(one["name"])).striptags(), one["id"]) for one in inside]
    story = Told(html, tuple(headings), text.path, slots.numbers, frozenset(slots.bases))
    return renderer.written(html, slots.pieces(renderer, root)), story


class _Links(Extension, Treeprocessor):
    """Turns links to Markdown files into links to their pages, as MkDocs does."""

    def __init__(self, text: Text, addresses: Mapping[str, str]) -> None:
        Extension.__init__(self)
        self.text, self.addresses = text, addresses

    def extendMarkdown(self, md: markdown.Markdown) -> None:
        """Look at the tree after everything else has: then all links are in it."""
        md.treeprocessors.register(self, "links to pages", -100)

    def run(self, root: Element) -> None:
        """Change the links of a page."""
        for link in root.iter("a"):
            place, hash_sign, anchor = link.get("href", "").partition("#")
            source = normpath(f"{dirname(self.text.source)}/{place}".lstrip("/"))
            if place and source in self.addresses:
                to = relpath(f"/{self.addresses[source]}", f"/{self.text.address}")
                link.set("href", f"{to}/{hash_sign}{anchor}")


def _page(title: str, description: str, html: str) -> str:
    """Return a Markdown file that holds finished HTML: one element, which Markdown leaves as it is."""
    header = {name: value for name, value in (("title", title), ("description", description)) if value}
    return f"---\n{yaml.safe_dump(header, allow_unicode=True, width=1000)}---\n\n<div>\n{html}\n</div>\n"


def mail_of(root: Path) -> str:
    """Return the address that takes what readers pass on, as mkdocs.yml has it."""
    return str(yaml.load((root / "mkdocs.yml").read_text(encoding="utf-8"), _Loader)["extra"]["mail"])


def _configuration(root: Path, site_url: str) -> str:
    """Return the mkdocs.yml of the staged site."""
    own = yaml.load((root / "mkdocs.yml").read_text(encoding="utf-8"), _Loader)
    kept = {name: own[name] for name in KEPT if name in own}
    theme = {"language": "nl", "font": False}  # no request to others
    return yaml.safe_dump({**kept, "site_url": site_url, "theme": theme}, allow_unicode=True, sort_keys=False)


def _write(file: Path, content: str | bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
