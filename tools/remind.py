"""Tell each team what it has to look after, in one issue on GitHub that is updated and never doubled.

    make remind           # show what the issues would say; asks nobody anything
    make send-reminders   # open, update or close them: .github/workflows/freshness.yml does it every week

The issue of a team is the one that bears the label and, in its text, the mark of the team. An outsider can write the
mark and cannot set the label. An issue that says already what it should is left alone.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from pydantic import BaseModel, TypeAdapter

from macros.load import Centre, load
from macros.load.freshness import Due, agenda
from macros.model.vocabularies import Limit
from macros.render.text import dutch_date
from macros.today import today

LABEL = "actualiteit"
A_PAGE = 100
# GitHub takes 65,536 signs.
LONGEST = 60_000
SECONDS = 30
NOTHING = "Er is nu niets na te kijken. Zodra dat anders is, gaat dit issue weer open."


class Issue(BaseModel):
    """What is asked of an issue."""

    number: int
    title: str
    body: str | None = None
    state: str
    pull_request: object = None


ISSUES = TypeAdapter(list[Issue])


@dataclass(frozen=True)
class Wanted:
    """The issue that a team should have: closed when there is nothing to do."""

    mark: str
    title: str
    body: str
    is_open: bool


class RefusedError(Exception):
    """GitHub did not do what was asked; the message says what it answered."""


@dataclass(frozen=True)
class GitHub:
    """The issues of one repository, by the REST API."""

    api: str
    repository: str
    token: str

    def labelled(self) -> Iterator[Issue]:
        """Yield every issue with our label, open and closed, the oldest first."""
        number = 1
        while True:
            query = f"state=all&labels={LABEL}&sort=created&direction=asc&per_page={A_PAGE}&page={number}"
            found = ISSUES.validate_json(self._ask("GET", f"?{query}"))
            yield from (issue for issue in found if issue.pull_request is None)
            if len(found) < A_PAGE:
                return
            number += 1

    def open(self, wanted: Wanted) -> None:
        """Open an issue."""
        self._ask("POST", "", {"title": wanted.title, "body": wanted.body, "labels": [LABEL]})

    def change(self, issue: Issue, wanted: Wanted) -> None:
        """Let an issue say and be what is wanted."""
        state = "open" if wanted.is_open else "closed"
        self._ask("PATCH", f"/{issue.number}", {"title": wanted.title, "body": wanted.body, "state": state})

    def _ask(self, method: str, path: str, content: object = None) -> bytes:
        request = Request(
            f"{self.api}/repos/{self.repository}/issues{path}",
            data=None if content is None else json.dumps(content).encode(),
            method=method,
            headers={
                "Accept": "application/vnd.github+json",
                "Authorization": f"Bearer {self.token}",
                "Content-Type": "application/json",
                "User-Agent": "elker-expertisecentrum",
                "X-GitHub-Api-Version": "2022-11-28",
            },
        )
        try:
            with urlopen(request, timeout=SECONDS) as answer:
                content_of: bytes = answer.read()
                return content_of
        except HTTPError as error:
            error.close()
            raise RefusedError(f"GitHub antwoordt {error.code} op {method} /issues{path.partition('?')[0]}") from None
        except (URLError, TimeoutError) as error:
            raise RefusedError(f"GitHub is niet bereikbaar: {error}") from None


def wanted(centre: Centre, day: str, site_url: str) -> list[Wanted]:
    """Return the issue of each team on a day; links lead to the site when it is known where it stands."""
    found = agenda(centre, day)
    issues = []
    for owner, loaded in centre.catalogue.vocabularies["owners"].items():
        late, soon = ([due for due in dues if due.owner == owner] for dues in (found.late, found.soon))
        mark = f"<!-- {LABEL}: {owner} -->"
        text = _body(centre, late, soon, site_url) if late or soon else NOTHING
        issues.append(Wanted(mark, f"Nakijken: {loaded.value.label}", f"{mark}\n{text}", bool(late or soon)))
    return issues


def _body(centre: Centre, late: list[Due], soon: list[Due], site_url: str) -> str:
    limits = centre.catalogue.words("freshness", Limit)
    lines = [
        "De site houdt dit zelf bij. Zet na het nakijken de nieuwe datum in de gegevens: dan gaat de regel weg.",
        "",
    ]
    for title, dues in (("Nu nakijken", late), ("Binnen een maand", soon)):
        lines.append(f"## {title}: {len(dues)}")
        for day, of_day in groupby(dues, key=lambda due: due.due_on):
            lines += ["", f"**{dutch_date(day)}**", ""]
            lines += [_line(due, limits[due.limit], site_url) for due in of_day]
        lines.append("")
    named = dict.fromkeys(due.limit for due in (*late, *soon))
    lines += ["## Wat u doet", "", *(f"- {_plain(limits[id].label)}: {_plain(limits[id].task or '')}" for id in named)]
    return _cut(lines)


def _line(due: Due, limit: Limit, site_url: str) -> str:
    link = f"[{_plain(due.name)}]({site_url}{due.address})" if site_url else _plain(due.name)
    return f"- {link}: {_plain(limit.label).lower()} (`{due.path}`)"


def _plain(text: str) -> str:
    """Return a text that Markdown shows as it is, and by which GitHub calls nobody and links nothing."""
    shown = re.sub(r"([\\`*_\[\]<>#|~])", r"\\\1", " ".join(text.split()))
    return re.sub(r"(?<!\w)@", "@\u2060", shown)


def _cut(lines: list[str]) -> str:
    kept: list[str] = []
    left = LONGEST
    for number, line in enumerate(lines):
        left -= len(line) + 1
        if left < 0:
            return "\n".join([*kept, f"- En nog {len(lines) - number} regels: zie de pagina Actualiteit op de site."])
        kept.append(line)
    return "\n".join(kept)


def remind(github: GitHub, issues: list[Wanted]) -> list[str]:
    """Give each team its issue; return what was done. Raises RefusedError."""
    there = list(github.labelled())
    done = []
    for one in issues:
        own = next((issue for issue in there if one.mark in (issue.body or "")), None)
        if own is None:
            if one.is_open:
                github.open(one)
                done.append(f"geopend: {one.title}")
            continue
        said = (own.title, (own.body or "").replace("\r\n", "\n").strip(), own.state)
        if said == (one.title, one.body.strip(), "open" if one.is_open else "closed"):
            done.append(f"al goed: #{own.number} {one.title}")
            continue
        github.change(own, one)
        done.append(f"{'bijgewerkt' if one.is_open else 'gesloten'}: #{own.number} {one.title}")
    return done


def main(arguments: list[str]) -> int:
    """Show the issues, or send them. Return 0 when all is well, else 1."""
    parser = argparse.ArgumentParser(prog="python -m tools.remind", description="Vertel elk team wat het nakijkt.")
    parser.add_argument("--send", action="store_true", help="open, wijzig of sluit de issues op GitHub")
    chosen = parser.parse_args(arguments)
    day = today()
    issues = wanted(load(Path.cwd(), day), day, os.environ.get("SITE_URL", ""))
    if not chosen.send:
        for one in issues:
            print(f"{one.title} ({'open' if one.is_open else 'gesloten'})\n\n{one.body}\n")
        return 0
    repository, token = os.environ.get("GITHUB_REPOSITORY", ""), os.environ.get("GITHUB_TOKEN", "")
    if not repository or not token:
        print("Zet GITHUB_REPOSITORY (eigenaar/naam) en GITHUB_TOKEN.", file=sys.stderr)
        return 1
    try:
        done = remind(GitHub(os.environ.get("GITHUB_API_URL", "https://api.github.com"), repository, token), issues)
    except RefusedError as error:
        print(error, file=sys.stderr)
        return 1
    print("\n".join(done) or "Er is niets te melden.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
