"""The table of contents of the site: every page and file that no one wrote by hand."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache, partial

from markupsafe import Markup

from macros.export.calendar import calendar
from macros.export.files import exports
from macros.export.linked import of_overview, of_record
from macros.history import NOTHING, History
from macros.history.feed import feed
from macros.history.pages import address_of, feed_of, page
from macros.load import Centre
from macros.load.files import Item
from macros.load.freshness import Due, all_due
from macros.load.queries import Group, grouped, with_gaps
from macros.model.base import Record
from macros.model.fields import Reference
from macros.model.kinds import (
    KINDS,
    METHODS,
    MUNICIPALITIES,
    PARTNERS,
    PROGRAMMES,
    QUESTIONS,
    RESEARCH,
    SOURCES,
    STRATEGY,
    TERMS,
    AnyKind,
)
from macros.model.questions import Question
from macros.outputs import Asset, Assets, Output, Page
from macros.problems import Problem
from macros.render.due import calendar_of, owners
from macros.render.facets import FACETS, in_order
from macros.render.finder import COMPARISON, COMPARISON_LEAD, COMPARISON_TITLE, comparison
from macros.render.guide_data import PATH as GUIDE
from macros.render.guide_data import guide_file
from macros.render.layout import layout_of
from macros.render.overviews import gaps_of, overview, sources_of
from macros.render.question import READERS
from macros.render.redirects import redirects
from macros.render.renderer import Rendered, Renderer, Told
from macros.render.scripts import SCRIPTS, joined
from macros.render.sheet import address, readers
from macros.render.style_sheet import SHEETS, style_sheet
from macros.search.entries import entries
from macros.search.index import Line, alphabet, build
from macros.search.language import SILENCE, folded


@dataclass(frozen=True)
class Search:
    """What can be found: the files of the index by path, and everything by letter for a reader without scripts."""

    files: Mapping[str, bytes]
    letters: list[tuple[str, list[Line]]]


def search(centre: Centre) -> Search:
    """Make the search index."""
    found = entries(centre)
    synonyms = [loaded.value for loaded in centre.catalogue.synonyms.values()]
    files = build(found, synonyms, folded(centre.language), FACETS, in_order(centre.catalogue, FACETS))
    letters = alphabet(entry for entry in found if entry.url != SILENCE)
    return Search({f"assets/search/{path}": content for path, content in files.items()}, letters)


def outputs(
    centre: Centre,
    renderer: Renderer,
    problems: Collection[Problem] = (),
    searched: Callable[[], Search] | None = None,
    told: Callable[[], History] = lambda: NOTHING,
    exported: Callable[[], Mapping[str, bytes]] | None = None,
) -> Iterator[Output]:
    """Yield every file of the site that no one wrote by hand, in the order in which readers meet them.

    In a preview there may be `problems`: a page with mistakes is replaced by what is wrong with it, and nothing is made
    for others. `searched` gives the search index of who has it made already, `told` the history, `exported` what
    others read; each is asked for once, when it is needed.
    """
    for kind in KINDS.values():
        yield _overview(kind, renderer)
        yield from (_record(item, renderer) for item in centre.catalogue.all(kind) if kind.own_page)
    yield from (_sheet(item, reader, renderer) for item, reader in readers(centre.catalogue))
    yield from (_sources(group, renderer) for group in grouped(centre.catalogue, KINDS[SOURCES.code]))
    yield from (_gaps(kind, items, renderer) for kind, items in with_gaps(centre.catalogue))
    yield from (Asset(path, content) for path, content in redirects(centre.catalogue).items())
    yield from _comparison(centre, renderer)
    yield from _search(renderer, cache(searched or partial(search, _whole(centre, problems))))
    yield from _history(centre, renderer, cache(told))
    yield Asset(GUIDE, guide_file(centre.catalogue))
    yield from (Asset(f"assets/stylesheets/{name}.css", style_sheet(name=name)) for name in SHEETS)
    yield from (Asset(f"assets/javascripts/{name}.js", joined(name)) for name in SCRIPTS)
    yield from _calendars(centre, renderer.site_url)
    yield from _security(centre, renderer.edit_url("data"))
    if not problems:
        yield Assets(exported or partial(exports, centre, renderer.site_url))
    yield from _mistakes(centre, problems)


# Kinds whose pages hold a map or drawings.
_SHEET = {MUNICIPALITIES.code: "where", RESEARCH.code: "where"}


def _overview(kind: AnyKind, renderer: Renderer) -> Page:
    make = partial(_without_story, partial(overview, renderer, kind, "../"))
    scripts = {SOURCES.code: "plain", TERMS.code: "plain", METHODS.code: "finder"}
    scripts |= dict.fromkeys((one.code for one in (QUESTIONS, PROGRAMMES, PARTNERS, STRATEGY)), "filter")
    script = scripts.get(kind.code, "site")
    edit, contents = f"data/{kind.code}", kind != METHODS
    return Page(
        kind.overview, kind.plural, kind.plural, kind.lead, make, edit=edit, contents=contents, script=script,
        sheet=_SHEET.get(kind.code, ""), about=partial(of_overview, kind, renderer.site_url or "/"),
    )  # fmt: skip


def _sources(group: Group[Record], renderer: Renderer) -> Page:
    title = f"{group.title} · {SOURCES.plural}"
    make = partial(_without_story, partial(sources_of, renderer, group, "../../"))
    address = f"{SOURCES.overview}{group.id}/"
    return Page(address, group.title, title, group.intro, make, SOURCES.overview, contents=False, script="plain")


def _gaps(kind: AnyKind, items: list[Item[Record]], renderer: Renderer) -> Page:
    title = f"Wat ontbreekt bij {kind.plural.lower()}"
    make = partial(_without_story, partial(gaps_of, renderer, kind, items, "../../../"))
    return Page(
        kind.gaps, title, title, f"{title}: wat geen gelezen bron vermeldt.", make, parent="over/", script="plain"
    )


def _without_story(make: Callable[[], Rendered], story: Told | None) -> Rendered:
    return make()


def _record(item: Item[Record], renderer: Renderer) -> Page:
    reference = Reference(item.kind.code, item.id)
    return Page(
        address=item.address,
        title=item.name,
        # Names recur among kinds, and those of sources among sources.
        window=f"{item.name} · {item.kind.label}{f' {item.id}' if item.kind == SOURCES else ''}",
        description=item.lead,
        make=partial(renderer.page, reference, "../../"),
        parent=item.kind.overview,
        edit=item.document.path,
        contents=not layout_of(item.kind).folded,
        takes_story=True,
        reviewed=item.value.reviewed,
        sheet=_SHEET.get(item.kind.code, ""),
        feed=feed_of(item.value.theme) if isinstance(item.value, Question) else "",
        about=lambda: of_record(renderer.catalogue.item(reference), renderer.catalogue, renderer.site_url or "/"),
    )


def _whole(centre: Centre, problems: Collection[Problem]) -> Centre:
    """Return the repository without the hand-written pages that have mistakes: two may have the same address."""
    told = {problem.path for problem in problems}
    return replace(centre, texts=tuple(text for text in centre.texts if text.path not in told)) if told else centre


def _sheet(item: Item[Question], reader: str, renderer: Renderer) -> Page:
    words = READERS[reader][1]
    make = partial(_without_story, partial(renderer.sheet, item.id, reader, "../../../"))
    window = f"{item.name} · kaart: {words.lower()}"
    place, parent = address(item, reader), item.kind.overview
    day = item.value.reviewed
    return Page(place, item.name, window, item.lead, make, parent, contents=False, pass_on=False, reviewed=day)


def _comparison(centre: Centre, renderer: Renderer) -> Iterator[Output]:
    """Methods beside each other: the page, and what it fetches."""
    make = partial(_without_story, partial(renderer.filled, "compare.html", "../"))
    title, lead = COMPARISON_TITLE, COMPARISON_LEAD
    yield Page(COMPARISON, title, title, lead, make, contents=False, script="compare")
    yield Asset("assets/methods.json", comparison(centre.catalogue))


def _search(renderer: Renderer, searched: Callable[[], Search]) -> Iterator[Output]:
    """The search index, and /zoeken/."""
    yield Assets(lambda: searched().files)
    yield Page(
        "zoeken/", "Zoeken", "Zoeken", "Zoek op deze site, of blader door alles van A tot Z.",
        lambda story: renderer.filled("search.html", "../", alphabet=searched().letters), contents=False,
    )  # fmt: skip


def _history(centre: Centre, renderer: Renderer, told: Callable[[], History]) -> Iterator[Output]:
    """What changed from week to week: a page and a feed of everything, and of each theme."""
    words = {id: word.value.label for id, word in centre.catalogue.vocabularies["themes"].items()}
    titles = {theme: f"Wijzigingen{f': {words[theme].lower()}' if theme else ''}" for theme in ("", *words)}
    for theme, title in titles.items():
        address = address_of(theme)
        made = partial(page, renderer, told, title, theme, words)
        lead, own = "Wat er per week veranderde op deze site.", feed_of(theme) if theme else ""
        yield Page(address, title, title, lead, made, "over/", contents=not theme, feed=own)
    day, url = centre.catalogue.read_until, renderer.site_url
    yield Assets(lambda: {feed_of(id): feed(told(), title, id, url, day).encode() for id, title in titles.items()})


def _calendars(centre: Centre, site_url: str) -> Iterator[Output]:
    """What has to be looked after, as a calendar for each who does."""
    dues = all_due(centre)
    for owner in owners(dues):
        yield Assets(partial(_calendar, dues, owner, centre, site_url))


def _calendar(dues: list[Due], owner: str, centre: Centre, site_url: str) -> dict[str, bytes]:
    return {calendar_of(owner): calendar(dues, owner, centre.catalogue, site_url)}


def _security(centre: Centre, edit_url: str) -> Iterator[Output]:
    """Where to report a hole (RFC 9116); nothing for a repository that is not on GitHub, where no such place is known.

    It holds for a year after the last day on which a record was compared with its sources: a build has no clock.
    """
    repository, is_known, _ = edit_url.partition("/edit/")
    days = [date.fromisoformat(item.value.reviewed) for item in centre.catalogue.items()]
    if is_known and days:
        lines = (
            f"Contact: {repository}/security/advisories/new",
            f"Expires: {max(days) + timedelta(days=365)}T00:00:00Z",
            "Preferred-Languages: nl, en",
        )
        yield Asset(".well-known/security.txt", "\n".join([*lines, ""]))


def _mistakes(centre: Centre, problems: Collection[Problem]) -> Iterator[Output]:
    """A page for each hand-written page with mistakes, but for stories: the page of their record is there without."""
    for text in centre.texts:
        told = [problem for problem in problems if problem.path == text.path]
        if told and not text.kind:
            lines = Markup("").join(Markup("<li>{}</li>").format(str(problem)) for problem in told)
            page = Rendered(Markup('<h1 id="top">Deze pagina heeft fouten</h1>\n<ul>{}</ul>').format(lines))
            title = "Deze pagina heeft fouten"
            yield Page(
                text.address,
                title,
                title,
                title,
                partial(_same, page),
                edit=text.path,
                contents=False,
                file=text.source,
            )


def _same(page: Rendered, story: Told | None) -> Rendered:
    return page
