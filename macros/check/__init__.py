"""The rules that records and pages keep, each a generator of problems, all in two visible tuples.

A rule never raises, prints or decides what happens next. Its docstring is Dutch: CONTRIBUTING.md shows it to editors.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial

from macros.beside import Beside
from macros.check import content, dates, ladder, links, privacy, readers_words, records, schemas, texts
from macros.load import RULES as READING
from macros.load import Centre
from macros.privacy import masked, masked_path
from macros.problems import Problem, report, under

# A rule takes the repository and the day of today, as "2026-11-22".
Rule = Callable[[Centre, str], Iterator[Problem]]

# About the data: each looks through all records or lists.
OF_DATA: tuple[Rule, ...] = (
    records.names_are_unique,
    records.records_do_not_refer_to_themselves,
    records.successors_end_somewhere,
    records.successors_belong_to_what_ended,
    records.past_statuses_have_a_date,
    records.dates_are_not_in_the_future,
    records.codes_are_unique,
    records.aliases_lead_to_one_record,
    records.parts_are_unique,
    records.references_in_sentences_are_whole,
    records.sources_are_used,
    records.synonyms_name_their_source,
    records.words_of_the_code_exist,
    ladder.steps_go_up,
    ladder.steps_do_not_lead_round,
    ladder.steps_have_no_dead_end,
    ladder.the_ladder_has_ends,
    ladder.exclusions_lead_somewhere,
    ladder.methods_say_who_offers_them,
    ladder.questions_fill_the_ladder,
    content.numbers_stand_in_one_file,
    content.emergency_numbers_are_pinned,
    content.emergency_numbers_are_sure,
    content.levels_name_who_gave_them,
    content.summaries_say_more_than_titles,
    content.no_working_notes_are_left,
    content.sentences_are_our_own,
    privacy.texts_hold_nothing_personal,
    privacy.names_of_files_hold_nothing_personal,
    readers_words.words_of_readers_keep_their_promise,
    schemas.schemas_are_current,
    schemas.records_name_their_own_schema,
)
# About the pages in docs/, which some render: half of all the work.
OF_PAGES: tuple[Rule, ...] = (
    texts.docs_hold_pages_and_pictures,
    texts.pages_stand_where_they_may,
    texts.headers_hold_known_fields,
    dates.pages_say_when_they_were_reviewed,
    texts.pages_are_merged,
    texts.signs_can_be_seen,
    texts.pages_hold_text_and_widgets,
    links.needed_pages_exist,
    links.links_lead_somewhere,
)
CHECKS = OF_DATA + OF_PAGES


def rule_id(rule: Rule) -> str:
    """Return the id under which a rule tells its problems: its name, with hyphens."""
    return rule.__name__.replace("_", "-")


def explanations() -> dict[str, str]:
    """Return what each rule ensures, in Dutch, by its id: those of reading first. `REMEDIES` has how to mend it."""
    return READING | {rule_id(rule): " ".join((rule.__doc__ or "").split()) for rule in CHECKS}


def check(centre: Centre, today: str, *, beside: bool = False) -> list[Problem]:
    """Return everything that is wrong with the repository, sorted by file and line.

    `today` is the day of the build, as "2026-11-22": what lies after it, lies in the future. With `beside` another
    process looks at the pages meanwhile: only in a program without threads.
    """
    of_pages = partial(_found, OF_PAGES, centre, today)
    pages = Beside(of_pages).result if beside else of_pages
    return report(map(_discreet, [*centre.problems, *_found(OF_DATA, centre, today), *pages()]))


def _discreet(problem: Problem) -> Problem:
    """Return a problem that repeats nothing personal, whatever rule quotes it: everybody can read the log."""
    return replace(problem, path=masked_path(problem.path), message=masked(problem.message))


def _found(rules: Iterable[Rule], centre: Centre, today: str) -> list[Problem]:
    return [problem for rule in rules for problem in under(rule_id(rule), rule(centre, today))]
