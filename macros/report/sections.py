"""The report as chapters with entries and lines, in Dutch; how they look is left to the formats. Nothing is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from macros.changes import Change, Sort
from macros.changes.wording import told
from macros.check.remedies import REMEDIES
from macros.problems import Problem
from macros.report import Report
from macros.report.base import short
from macros.report.effects import LADDERS, Answer, Effects

# So many of each are told; of the rest how many there are.
_MOST = {"problems": 200, "changes": 300, "names": 12, "answers": 15, "advice": 60}


@dataclass(frozen=True)
class Line:
    """One thing that is told; `place` says where, in a file or on a page, and may be empty."""

    words: str
    place: str = ""


@dataclass(frozen=True)
class Entry:
    """Lines about one record, page or file; `name` may be empty."""

    name: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Section:
    """A chapter of the report; `in_files`: its places are in files, else under headings of pages."""

    title: str
    intro: str
    entries: tuple[Entry, ...] = ()
    in_files: bool = False


def sections(report: Report) -> Iterator[Section]:
    """Yield the chapters of a report, in the order in which an editor needs them."""
    yield Section(_verdict(report), _compared_with(report))
    if report.mistakes:
        title = f"Fouten in wat u wijzigde: {len(report.mistakes)}"
        yield _problems(title, "Verbeter deze eerst.", report.mistakes)
    if report.elsewhere:
        intro = "Vaak verwijst zo'n bestand naar wat u veranderde, een andere naam gaf of weghaalde."
        intro = intro if report.base else ""
        yield _problems(f"Fouten in andere bestanden: {len(report.elsewhere)}", intro, report.elsewhere)
    rules = dict.fromkeys(one.rule for one in (*report.mistakes, *report.elsewhere) if one.rule in REMEDIES)
    if rules:
        entries = tuple(Entry("", (Line(REMEDIES[rule], rule),)) for rule in rules)
        yield Section("Zo herstelt u het", "Per regel; wat elke regel bewaakt, staat in CONTRIBUTING.md.", entries)
    if report.changes:
        intro = "Per pagina, onder de kop waar het staat."
        if not report.is_good:
            intro += " Van bestanden met fouten is dat nog niet te zeggen."
        entries, left = _cut(list(_changes(report.changes)), _MOST["changes"])
        yield Section("Wat lezers anders zien", intro + left, entries)
    if report.effects:
        yield from _effects(report, report.effects)
    elif report.changes and report.is_good:
        words = "Welke pagina's verder veranderen, is niet te zeggen: de code verandert ook. Bekijk de site zelf."
        yield Section("Wat meeverandert", words)
    if report.advice:
        intro = "Dit houdt niets tegen. Kijk wat u er beter van vindt worden."
        entries, left = _cut([Entry("", (_line(one),)) for one in report.advice], _MOST["advice"])
        yield Section(f"Advies: {len(report.advice)}", intro + left, entries, in_files=True)


def _verdict(report: Report) -> str:
    count = len(report.mistakes) + len(report.elsewhere)
    if count:
        return "Er is 1 fout" if count == 1 else f"Er zijn {count} fouten"
    if not report.base:
        return "Geen fouten"
    return "Geen fouten: een redacteur kan meekijken" if report.touched.content else "Geen fouten"


def _compared_with(report: Report) -> str:
    parts = []
    if report.base:
        count = len(report.touched.content)
        files = {0: "geen bestanden", 1: "1 bestand"}.get(count, f"{count} bestanden")
        parts.append(f"Vergeleken met {report.base.name} ({short(report.base.commit)}): {files} van data/ en docs/.")
        if report.touched.others:
            others = len(report.touched.others)
            files = "1 bestand" if others == 1 else f"{others} bestanden"
            parts.append(f"Daarnaast {files} met code of instellingen: daar kijkt een ontwikkelaar naar.")
        if report.touched.content and report.is_good and not report.changes:
            parts.append("Lezers zien niets anders.")
    return " ".join([*parts, report.remark]).strip()


def _problems(title: str, intro: str, problems: Sequence[Problem]) -> Section:
    entries, left = _cut([Entry("", (_line(one),)) for one in problems], _MOST["problems"])
    return Section(title, (intro + left).strip(), entries, in_files=True)


def _line(problem: Problem) -> Line:
    return Line(problem.message, f"{problem.path}:{problem.line}:{problem.column}")


def _cut(entries: Sequence[Entry], most: int) -> tuple[tuple[Entry, ...], str]:
    left = len(entries) - most
    return tuple(entries[:most]), f" Hieronder staan de eerste {most}; er zijn er nog {left}." if left > 0 else ""


# What readers see


def _changes(changes: Iterable[Change]) -> Iterator[Entry]:
    for (label, name, address), some in groupby(changes, lambda one: (one.label, one.name, one.address)):
        where = f" (/{address})" if address else ""
        yield Entry(f"{label} {name}{where}", tuple(line for one in some for line in _told(one)))


def _told(change: Change) -> Iterator[Line]:
    """Yield a change as lines: a long sentence that became another one takes two, to be read one above the other."""
    if change.sort is Sort.SENTENCE and change.old and change.new and not change.part:
        yield Line(f"{'tikfout verbeterd, ' if change.typo else ''}was: {change.old}", change.heading)
        yield Line(f"is nu: {change.new}")
    elif change.sort in (Sort.ADDED, Sort.GONE):  # its name stands above it
        yield Line(f"nieuw. {change.new}" if change.sort is Sort.ADDED else f"weg. {change.old}")
    else:
        yield Line(told(change), change.heading)


def _effects(report: Report, effects: Effects) -> Iterator[Section]:
    own = {change.address.partition("#")[0] for change in report.changes}
    entries: list[Entry] = []
    for group, shown in effects.shown.items():
        found = (name for address, name in shown if address not in own or group == LADDERS)
        names = list(dict.fromkeys(found))  # a page, and what it fetches
        if names:
            entries.append(Entry("", (Line(_names(names), f"{group} ({len(names)})"),)))
    if entries:
        intro = "Deze pagina's noemen wat u wijzigde, of worden ervan gemaakt."
        yield Section("Wat meeverandert", intro, tuple(entries))
    if effects.answers:
        count = f"{len(effects.answers)} van de {effects.asked}"
        intro = f"Bij {count} zoekvragen van lezers zijn de eerste vijf antwoorden anders."
        answers, left = _cut([Entry("", (_answer(one),)) for one in effects.answers], _MOST["answers"])
        yield Section("Wat lezers anders vinden", intro + left, answers)


def _names(names: Sequence[str]) -> str:
    most = _MOST["names"]
    more = f" en nog {len(names) - most}" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def _answer(answer: Answer) -> Line:
    came = [name for name in answer.new if name not in answer.old]
    went = [name for name in answer.old if name not in answer.new]
    steps = [f"{words}: {', '.join(names)}" for words, names in (("erbij", came), ("weg", went)) if names]
    if not steps:
        steps = [f"andere volgorde, met bovenaan: {answer.new[0]}"]
    return Line("; ".join(steps), f"‘{answer.query}’")
