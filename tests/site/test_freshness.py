"""A day later, but for a typing fix the same files: what is overdue shows on page, list and calendar of a build."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.publish.test_build import repository
from tests.support import ROOT
from tests.support.finished import Finished, parse, read_site, text
from tests.support.repository import write

# The base reviewed everything on 1 November 2026, and an organisation is reviewed each year.
LAST, AFTER = "2027-11-01", "2027-11-02"
FIRST_LINES = "---\ntitle: Actualiteit\n---\n\n# Actualiteit\n\n{{ due() }}\n\n{{ limits() }}\n"
PARTNER = "partners/noorderlicht/"


def build(root: Path, day: str) -> Path:
    """Build the small repository on a day; return the folder of the site."""
    stamp = subprocess.run(["date", "-u", "-d", day, "+%s"], capture_output=True, text=True, check=True).stdout.strip()
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", f"site-{day}"],
        cwd=root,
        env={**os.environ, "SOURCE_DATE_EPOCH": stamp, "SITE_URL": "https://site.example/"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return root / f"site-{day}"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = repository(tmp_path_factory.mktemp("freshness"), {"docs/over/actualiteit.md": FIRST_LINES})
    contacts = (root / "data" / "contacts.yml").read_text(encoding="utf-8")
    write(root, "data/contacts.yml", contacts.replace("  date: 2025-11\n", "  date: 2027-10\n"))
    write(root, "docs/meldcode.md", "---\ntitle: Meldcode\nreviewed: 2026-11-20\n---\n\n# Meldcode\n\nVijf stappen.\n")
    return root


@pytest.fixture(scope="module")
def sites(root: Path) -> dict[str, Path]:
    first = build(root, LAST)
    record = root / "data" / "partners" / "noorderlicht.yml"
    record.write_text(record.read_text(encoding="utf-8").replace("Hulp voor", "Zorg voor"), encoding="utf-8")
    return {LAST: first, AFTER: build(root, AFTER)}


def both(sites: dict[str, Path], address: str) -> list[Finished]:
    return [read_site(sites[day])[address] for day in (LAST, AFTER)]


def test_the_day_after_the_page_has_the_mark(sites: dict[str, Path]) -> None:
    fresh, old = both(sites, PARTNER)
    heads = [[text(one) for one in shown.css(".record__head .badge")] for shown in (fresh, old)]
    assert heads == [[], ["Vraag eerst na: stand november 2026"]]
    for shown in (fresh, old):
        assert "Laatst nagekeken: 1 november 2026. Opnieuw: uiterlijk 1 november 2027" in shown.text


def test_the_day_after_the_overviews_have_it(sites: dict[str, Path]) -> None:
    fresh, old = both(sites, "partners/")
    assert [text(one) for one in fresh.css(".row .badge")] == []
    assert "Vraag eerst na: stand november 2026" in [text(one) for one in old.css(".row .badge")]


def test_the_day_after_the_list_of_what_is_due_has_moved_it(sites: dict[str, Path]) -> None:
    lists = []
    for shown in both(sites, "over/actualiteit/"):
        html = shown.root.html or ""
        late = parse(html.partition("Nu nakijken")[2].partition("Binnen een maand")[0], shown.address)
        soon = parse(html.partition("Binnen een maand")[2].partition("Veroudert niet")[0], shown.address)
        lists.append((PARTNER in late.targets(), PARTNER in soon.targets()))
    assert lists == [(False, True), (True, False)]


def test_the_calendar_has_the_last_day(sites: dict[str, Path]) -> None:
    for day, site in sites.items():
        made = Calendar.from_ical((site / "over" / "actualiteit" / "redactie.ics").read_bytes())
        found = [event for event in made.walk("VEVENT") if PARTNER in str(event["description"])]
        assert [event.decoded("dtstart").isoformat() for event in found] == [LAST]
        assert f"https://site.example/{PARTNER}" in str(found[0]["description"])
        assert found[0].decoded("dtstamp").date().isoformat() == day


def test_a_page_has_the_day_of_its_review_and_never_that_of_a_build_or_a_typing_fix(sites: dict[str, Path]) -> None:
    assert ["Zorg voor" in shown.text for shown in both(sites, PARTNER)] == [False, True]
    days = []
    for site in sites.values():
        listed = (site / "sitemap.xml").read_text(encoding="utf-8")
        urls = re.findall(r"<loc>https://site.example/([^<]*)</loc>\s*(?:<lastmod>([^<]*)</lastmod>)?", listed)
        days.append(dict(urls))
    assert days[0] == days[1]
    assert {days[0][address] for address in (PARTNER, "methoden/gezinshulp/")} == {"2026-11-01"}
    assert days[0]["meldcode/"] == "2026-11-20"
    assert {days[0][address] for address in ("", "partners/", "over/", "over/actualiteit/")} == {""}
    shown = both(sites, "meldcode/")[0]
    assert "Laatst nagekeken: 20 november 2026" in shown.text


def test_the_real_site_names_no_day_of_its_build(site: Path) -> None:
    listed = (site / "sitemap.xml").read_text(encoding="utf-8")
    days = set(re.findall(r"<lastmod>([^<]*)</lastmod>", listed))
    reviewed = {
        day
        for file in [*(ROOT / "data").rglob("*.yml"), *(ROOT / "docs").rglob("*.md")]
        for day in re.findall(r"^reviewed: (\S+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert days <= reviewed
    assert len(days) > 1
    assert listed.count("<lastmod>") > 900
