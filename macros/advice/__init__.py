"""Advice that never blocks: what could be read, heard or understood more easily, said at its place in the file.

A rule takes a page and yields advice, all in one visible tuple. Its docstring is Dutch: CONTRIBUTING.md tells editors
what it says. Little noise is the measure (decisions/0014): a rule stays silent where an editor could disagree.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

from macros.advice import links
from macros.advice.passages import Advice, Page, pages
from macros.load import Centre

__all__ = ["ADVICE", "Advice", "advise"]

Rule = Callable[[Page], Iterator[Advice]]

ADVICE: tuple[Rule, ...] = (
    links.links_say_where_they_lead,
    links.one_text_leads_to_one_place,
)


def rule_id(rule: Rule) -> str:
    """Return the id under which a rule gives its advice: its name, with hyphens."""
    return rule.__name__.replace("_", "-")


def advise(centre: Centre, paths: Collection[str] | None) -> Iterator[Advice]:
    """Yield the advice on the files of `paths`, relative to the repository, in the order of each file.

    None means every file. Advice has a path, line, column, rule and a Dutch message. Never raises.
    """
    for page in pages(centre, paths):
        yield from sorted(replace(one, rule=rule_id(rule)) for rule in ADVICE for one in rule(page))
