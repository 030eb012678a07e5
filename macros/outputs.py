"""What a site is made of: pages, files, and files that are made together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from macros.render.renderer import Rendered, Told


@dataclass(frozen=True)
class Page:
    """A page that is made from records: where it stands, what it is called, and how its HTML is made.

    `title` is its heading, `window` the title of its window; `parent` is the address of the overview that it hangs
    under, "" for none; `edit` is the file or the folder to change; `contents` tells whether a contents list stands
    beside it, `pass_on` whether readers can pass on under it what they know; `script` is one of `SCRIPTS`, `sheet` one
    of `SHEETS`, "" for the one of its script; `feed` is the place of its own feed, "" for none. `reviewed` is the day
    on which somebody compared all of it with its sources, "" for a list. `make` takes the hand-written story of a
    record, None for none. `about` gives what its record or list adds to its linked data.
    """

    address: str
    title: str
    window: str
    description: str
    make: Callable[[Told | None], Rendered]
    parent: str = ""
    edit: str = ""
    contents: bool = True
    pass_on: bool = True
    takes_story: bool = False
    file: str = ""
    script: str = "site"
    sheet: str = ""
    feed: str = ""
    reviewed: str = ""
    about: Callable[[], Mapping[str, object]] = field(default=dict)

    @property
    def source(self) -> str:
        """Where under docs/ a hand-written page of this address would stand: the story of a record, or nothing."""
        return self.file or (f"{self.address.rstrip('/')}.md" if self.parent else f"{self.address}index.md")


@dataclass(frozen=True)
class Asset:
    """A file that is made from records: its path in the site and what is in it."""

    path: str
    content: str | bytes


@dataclass(frozen=True)
class Assets:
    """Files that are made together: which there are is known when they are there. `make` gives them by path."""

    make: Callable[[], Mapping[str, bytes]]

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        """The files by their path in the site; made once, however many ask."""
        return self.make()


Output = Page | Asset | Assets
