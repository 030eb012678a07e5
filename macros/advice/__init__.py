"""Advice that never blocks: what could be read, heard or understood more easily, said at its place in the file.

A rule takes a page and yields advice, all in one visible tuple. Its docstring is Dutch: CONTRIBUTING.md tells editors
what it says. Little noise is the measure (decisions/0014): a rule stays silent where an editor could disagree.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

from macros.advice import figures, links, reading, shape, spelling, style
from macros.advice.known import Known
from macros.advice.passages import Advice, Page, pages
from macros.advice.reading import Reading, readings
from macros.load import Centre

__all__ = ["ADVICE", "Advice", "Reading", "advise", "explanations", "readings"]

Rule = Callable[[Page, Known], Iterator[Advice]]

ADVICE: tuple[Rule, ...] = (
    links.links_say_where_they_lead,
    links.one_text_leads_to_one_place,
    spelling.words_are_spelled_right,
    reading.pages_read_easily,
    reading.sentences_are_short,
    reading.words_are_plain,
    style.words_are_written_out,
    style.abbreviations_are_explained,
    style.capitals_do_not_shout,
    shape.headings_are_in_order,
    shape.pictures_are_told,
    figures.figures_say_about_whom_and_when,
)


def rule_id(rule: Rule) -> str:
    """Return the id under which a rule gives its advice: its name, with hyphens."""
    return rule.__name__.replace("_", "-")


def explanations() -> dict[str, str]:
    """Return what each rule advises, in Dutch, by its id."""
    return {rule_id(rule): " ".join((rule.__doc__ or "").split()) for rule in ADVICE}


def advise(centre: Centre, paths: Collection[str] | None) -> Iterator[Advice]:
    """Yield the advice on the files of `paths`, relative to the repository, in the order of each file.

    None means every file. Advice has a path, line, column, rule and a Dutch message. Never raises.
    """
    known = Known(centre)
    if not known.has_dictionary:
        message = "het woordenboek staat niet op deze computer, de spelling is niet nagekeken; draai make advice"
        yield Advice("requirements-dev.txt", 1, 1, message, rule_id(spelling.words_are_spelled_right))
    for page in pages(centre, paths):
        yield from sorted(replace(one, rule=rule_id(rule)) for rule in ADVICE for one in rule(page, known))
