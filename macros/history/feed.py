"""The history as Atom feeds (RFC 4287): an entry a week, which grows until the week is over."""

from __future__ import annotations

from datetime import UTC, datetime

from feedgenerator import Atom1Feed
from markupsafe import Markup

from macros.history import History
from macros.history.pages import Shown, address_of, feed_of, first, shown
from macros.history.told import Told

_BY = "Redactie van het expertisecentrum"
_NOTHING = "Er is nog niets te melden"


def feed(history: History, title: str, theme: str, site_url: str, day: str) -> str:
    """Return the feed of a theme, "" for everything, of the site at `site_url`.

    It always has an entry; where nothing is to be told that is of `day`, because a build has no clock.
    """
    base = f"{site_url.rstrip('/')}/"
    page = base + address_of(theme)
    made = Atom1Feed(
        title=title, link=page, description="Wat er per week veranderde.", language="nl", author_name=_BY,
        feed_url=base + feed_of(theme), feed_guid=page,
    )  # fmt: skip
    entries = [(week.title, week.anchor, week.moment, _content(week, base)) for week in shown(history, theme)]
    if began := first(history):
        words = Markup("<p>De site begon met {}.</p>").format(", ".join(began.counted))
        entries.append((began.title, began.anchor, began.moment, words))
    if not entries:
        moment = int(datetime.fromisoformat(f"{day}T00:00:00+00:00").timestamp())
        entries.append((_NOTHING, "top", moment, Markup("<p>{}.</p>").format(history.missing.rstrip(".") or _NOTHING)))
    for name, anchor, moment, content in entries:
        link = f"{page}#{anchor}"
        made.add_item(
            name, link, None, unique_id=link, content=content, updateddate=datetime.fromtimestamp(moment, UTC)
        )
    return str(made.writeString("utf-8"))


def _content(week: Shown, base: str) -> Markup:
    pieces = []
    if week.new:
        pieces.append(Markup("<p>Nieuw: {}.</p>").format(Markup(", ").join(_link(one, base) for one in week.new)))
    lines = [Markup("<li>{}: {}.</li>").format(_link(one, base), "; ".join(one.phrases)) for one in week.told]
    if lines:
        pieces.append(Markup("<ul>{}</ul>").format(Markup("").join(lines)))
    if week.more:
        pieces.append(Markup("<p>Ook op {} andere pagina's veranderde iets.</p>").format(week.more))
    if week.counted:
        pieces.append(Markup("<p>En verder: {}.</p>").format(", ".join(week.counted)))
    return Markup("\n").join(pieces)


def _link(one: Told, base: str) -> Markup:
    return Markup('<a href="{}">{}</a>').format(base + one.address, one.name)
