"""The weekly reminder against a small GitHub on this machine: one issue a team, updated, closed, and never doubled."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from macros.load import Centre
from macros.load.freshness import Agenda, Due, agenda
from tests.support import ROOT
from tests.support.dated import on
from tools.remind import LABEL, LONGEST, GitHub, RefusedError, Wanted, remind, wanted

TODAY = "2026-11-29"
REPOSITORY = "elker/expertisecentrum"
TOKEN = "not-a-secret"


class Issues(ThreadingHTTPServer):
    """A GitHub that knows the issues of one repository: it lists, opens and changes them."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.issues: list[dict[str, Any]] = []
        self.asked: list[tuple[str, str]] = []
        self.answer = 0  # a status to refuse with, 0 for none

    @property
    def writes(self) -> list[str]:
        return [method for method, _path in self.asked if method != "GET"]

    def add(self, body: str, *, labels: tuple[str, ...] = (LABEL,), state: str = "open", **more: object) -> None:
        number = len(self.issues) + 1
        issue = {"number": number, "title": "x", "body": body, "state": state, "labels": list(labels)}
        self.issues.append(issue | more)


class Handler(BaseHTTPRequestHandler):
    server: Issues

    def do_GET(self) -> None:
        query = parse_qs(urlsplit(self.path).query)
        size, page = int(query["per_page"][0]), int(query["page"][0])
        found = [one for one in self.server.issues if query["labels"][0] in one["labels"]]
        found = [one for one in found if query["state"][0] in ("all", one["state"])]
        self._answer(found[(page - 1) * size : page * size])

    def do_POST(self) -> None:
        sent = self._sent()
        self.server.add(sent["body"], labels=tuple(sent["labels"]), title=sent["title"])
        self._answer(self.server.issues[-1], 201)

    def do_PATCH(self) -> None:
        issue = self.server.issues[int(self.path.rpartition("/")[2]) - 1]
        issue |= {name: value for name, value in self._sent().items() if name in ("title", "body", "state")}
        issue["body"] = issue["body"].replace("\n", "\r\n")  # as GitHub keeps what a form sent
        self._answer(issue)

    def _sent(self) -> dict[str, Any]:
        sent: dict[str, Any] = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        return sent

    def _answer(self, content: object, status: int = 200) -> None:
        self.server.asked.append((self.command, self.path))
        known = self.headers["Authorization"] == f"Bearer {TOKEN}"
        known &= self.path.startswith(f"/repos/{REPOSITORY}/issues")
        data = json.dumps(content if known and not self.server.answer else {"message": "no"}).encode()
        self.send_response(self.server.answer or (status if known else 404))
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def running() -> Iterator[Issues]:
    server = Issues()
    Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def server() -> Iterator[Issues]:
    with running() as server:
        yield server


def github(server: Issues) -> GitHub:
    return GitHub(f"http://127.0.0.1:{server.server_port}", REPOSITORY, TOKEN)


def issues(centre: Centre, day: str = TODAY) -> list[Wanted]:
    return wanted(on(centre, day), day, "https://site.example/")


def nothing(centre: Centre) -> list[Wanted]:
    """Return the issues of a day long before anything was due."""
    return issues(centre, "2001-01-01")


def test_it_opens_one_issue_and_the_next_week_changes_that_one(centre: Centre, server: Issues) -> None:
    first = issues(centre)
    assert remind(github(server), first) == [f"geopend: {first[0].title}"]
    assert [(one["title"], one["labels"], one["state"]) for one in server.issues] == [
        ("Nakijken: Redactie van het expertisecentrum", [LABEL], "open")
    ]
    later = issues(centre, "2028-11-29")
    assert remind(github(server), later) == [f"bijgewerkt: #1 {first[0].title}"]
    assert len(server.issues) == 1
    assert "Nu nakijken" in server.issues[0]["body"]


def test_what_is_right_is_left_alone(centre: Centre, server: Issues) -> None:
    remind(github(server), issues(centre))
    server.issues[0]["body"] = server.issues[0]["body"].replace("\n", "\r\n")
    before = len(server.writes)
    assert remind(github(server), issues(centre))[0].startswith("al goed: #1")
    assert len(server.writes) == before


def test_it_is_closed_when_nothing_is_due_and_opened_again(centre: Centre, server: Issues) -> None:
    remind(github(server), issues(centre))
    assert remind(github(server), nothing(centre))[0].startswith("gesloten: #1")
    assert server.issues[0]["state"] == "closed"
    before = len(server.writes)
    remind(github(server), nothing(centre))
    assert len(server.writes) == before
    remind(github(server), issues(centre))
    assert [(one["number"], one["state"]) for one in server.issues] == [(1, "open")]


def test_nothing_due_opens_nothing(centre: Centre, server: Issues) -> None:
    assert remind(github(server), nothing(centre)) == []
    assert server.writes == []


def test_who_only_writes_the_mark_is_not_believed(centre: Centre, server: Issues) -> None:
    mark = issues(centre)[0].mark
    server.add(f"{mark} van een ander", labels=())
    server.add(f"{mark} een pull request", pull_request={"url": "x"})
    server.add("met het label, zonder teken")
    remind(github(server), issues(centre))
    assert [one["body"] for one in server.issues[:3]] == [
        f"{mark} van een ander",
        f"{mark} een pull request",
        "met het label, zonder teken",
    ]
    assert len(server.issues) == 4


def test_its_own_issue_is_found_behind_a_hundred_others(centre: Centre, server: Issues) -> None:
    for _number in range(100):
        server.add("een ander onderwerp")
    server.add(issues(centre)[0].mark, state="closed")
    assert remind(github(server), issues(centre)) == ["bijgewerkt: #101 Nakijken: Redactie van het expertisecentrum"]
    assert len(server.issues) == 101


@pytest.mark.parametrize("status", [401, 403, 404, 500])
def test_a_refusal_is_told_without_the_token(centre: Centre, server: Issues, status: int) -> None:
    server.answer = status
    with pytest.raises(RefusedError, match=f"antwoordt {status}") as told:
        remind(github(server), issues(centre))
    assert TOKEN not in str(told.value)


# What an issue says


def test_an_issue_says_what_where_and_what_to_do(centre: Centre) -> None:
    (one,) = issues(centre)
    found = agenda(centre, TODAY)
    lost = [due for due in (*found.late, *found.soon) if f"https://site.example/{due.address}" not in one.body]
    lost += [due for due in found.late if f"`{due.path}`" not in one.body]
    assert lost == []
    assert f"## Nu nakijken: {len(found.late)}" in one.body
    assert f"## Binnen een maand: {len(found.soon)}" in one.body
    assert "- Telefoonnummer: Bel het nummer." in one.body
    assert one.body.startswith(one.mark)


def test_an_issue_fits_and_tells_of_the_rest(centre: Centre, monkeypatch: pytest.MonkeyPatch) -> None:
    many = [
        Due(f"Pagina {number}", f"x/{number}/", "data/x.yml", "nummer", "redactie", "2020", "2020-07-01")
        for number in range(3_000)
    ]
    monkeypatch.setattr("tools.remind.agenda", lambda centre, day: Agenda(tuple(many), ()))
    (one,) = issues(centre)
    assert LONGEST - 200 < len(one.body) < 65_536
    assert re.search(r"- En nog \d+ regels: zie de pagina Actualiteit op de site\.$", one.body)


def test_a_name_calls_nobody_and_breaks_no_line(centre: Centre, monkeypatch: pytest.MonkeyPatch) -> None:
    name = "@elker/redactie](https://evil.example) <img src=x> #12 `"
    due = Due(name, "x/", "data/x.yml", "nummer", "redactie", "2020", "2020-07-01")
    monkeypatch.setattr("tools.remind.agenda", lambda centre, day: Agenda((due,), ()))
    (one,) = issues(centre)
    assert "@elker" not in one.body
    assert "](https://evil" not in one.body.replace("\\]", "")
    assert "<img" not in one.body.replace("\\<", "")


# The commands


def run(server: Issues | None, *arguments: str, token: str = TOKEN) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GITHUB_")}
    environment |= {"SOURCE_DATE_EPOCH": "1795910400", "SITE_URL": "https://site.example/"}
    if server:
        environment |= {
            "GITHUB_API_URL": f"http://127.0.0.1:{server.server_port}",
            "GITHUB_REPOSITORY": REPOSITORY,
            "GITHUB_TOKEN": token,
        }
    return subprocess.run(
        [sys.executable, "-m", "tools.remind", *arguments], cwd=ROOT, env=environment, capture_output=True, text=True
    )


def test_without_sending_it_shows_the_issues_and_asks_nobody(server: Issues) -> None:
    done = run(server)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Nakijken: Redactie van het expertisecentrum (open)" in done.stdout
    assert "## Nu nakijken: " in done.stdout
    assert server.asked == []


def test_it_sends_them(server: Issues) -> None:
    done = run(server, "--send")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "geopend: Nakijken: Redactie van het expertisecentrum\n"
    assert run(server, "--send").stdout.startswith("al goed: #1")
    assert len(server.issues) == 1


def test_what_is_wrong_is_told_in_a_line(server: Issues) -> None:
    for done, words in (
        (run(None, "--send"), "Zet GITHUB_REPOSITORY"),
        (run(server, "--send", token="other"), "GitHub antwoordt 404"),
    ):
        assert done.returncode == 1
        assert words in done.stderr
        assert len(done.stderr.strip().splitlines()) == 1
        assert "other" not in done.stderr
