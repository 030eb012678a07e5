"""The report as plain text, as annotations of GitHub, and as Markdown for the summary of a run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from macros.problems import Problem
from macros.report import Report
from macros.report.safe import code, line, markdown, message, setting
from macros.report.sections import Line, Section, sections

# So many of each sort GitHub shows of one step; what comes after them nobody sees.
MOST_ANNOTATIONS = 10
# GitHub takes a megabyte of a step; a larger summary it leaves out whole.
LARGEST_SUMMARY = 900_000
# What the run on GitHub keeps of a change without mistakes: .github/workflows/check.yml.
ARTIFACT = "site-om-te-bekijken"
_LOOK = (
    f"De site zoals zij wordt, staat onderaan de pagina van deze run, onder Artifacts: `{ARTIFACT}`. Haal het bestand "
    "op, pak het uit, draai in die map `python3 -m http.server` en open http://localhost:8000/.\n"
)
_CUT = "\n\nDit verslag is afgebroken: het is te lang. Draai `make report` op uw eigen computer voor het geheel.\n"


def text(report: Report) -> str:
    """Return the report for a terminal or a log."""
    return "\n".join(_text(sections(report))) + "\n"


def _text(told: Iterable[Section]) -> Iterator[str]:
    for number, section in enumerate(told):
        yield from ([""] if number else [])
        yield line(section.title).upper() if number else f"{line(section.title)}."
        yield from ([line(section.intro)] if section.intro else [])
        for entry in section.entries:
            yield from ([f"- {line(entry.name)}"] if entry.name else [])
            indent = "    " if entry.name else "- "
            yield from (f"{indent}{line(_placed(one))}" for one in entry.lines)


def _placed(one: Line) -> str:
    return f"{one.place}{_colon(one)}{one.words}"


def _colon(one: Line) -> str:
    """Return what stands between a place and words; "Werkt het?" needs no colon."""
    return (" " if one.place.endswith("?") else ": ") if one.place else ""


def on_lines(report: Report) -> str:
    """Return what GitHub shows on the lines of the pull request: mistakes as errors, advice as notices."""
    mistakes = [*report.mistakes, *report.elsewhere]
    found = [*_annotated("error", "Fout", mistakes), *_annotated("notice", "Advies", report.advice)]
    return "".join(f"{one}\n" for one in found)


def _annotated(command: str, title: str, problems: Iterable[Problem]) -> Iterator[str]:
    for problem in list(problems)[:MOST_ANNOTATIONS]:
        name = f"{title}: {problem.rule}" if problem.rule else title
        place = f"file={setting(problem.path)},line={problem.line},col={problem.column},"
        if problem.path.startswith("commit "):  # no file
            place, name = "", f"{title} in {problem.path}"
        yield f"::{command} {place}title={setting(name)}::{message(problem.message)}"


def summary(report: Report) -> str:
    """Return the report in Markdown, of which nothing that a pull request says is markup."""
    whole = "\n".join(_summary(sections(report), looks=report.is_good)) + "\n"
    content = whole.encode()
    if len(content) <= LARGEST_SUMMARY:
        return whole
    return content[:LARGEST_SUMMARY].decode(errors="ignore").rpartition("\n")[0] + _CUT


def _summary(told: Iterable[Section], looks: bool) -> Iterator[str]:
    for number, section in enumerate(told):
        yield f"{'###' if number else '##'} {markdown(section.title)}\n"
        yield from ([f"{markdown(section.intro)}\n"] if section.intro else [])
        shown = _in_files if section.in_files else _under_headings
        for entry in section.entries:
            yield from ([f"- **{markdown(entry.name)}**"] if entry.name else [])
            yield from (f"{'  ' if entry.name else ''}- {shown(one)}" for one in entry.lines)
        yield ""
    yield from ([_LOOK] if looks else [])


def _in_files(one: Line) -> str:
    return f"{code(one.place)} {markdown(one.words)}"


def _under_headings(one: Line) -> str:
    return f"*{markdown(one.place)}*{_colon(one)}{markdown(one.words)}" if one.place else markdown(one.words)


FORMATS: dict[str, Callable[[Report], str]] = {"text": text, "annotations": on_lines, "summary": summary}
