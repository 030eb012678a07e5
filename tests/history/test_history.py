"""What readers are told of a repository from week to week, and what they are never told again."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import feedparser
import pytest

from macros.history import EARLIER, NOT_HERE, History, Week, history
from macros.history.feed import feed
from macros.history.pages import page, shown, title_of
from macros.history.phrases import NEW
from macros.history.told import Told
from macros.load import load
from macros.render.renderer import Renderer
from tests.support.finished import attribute, parse
from tests.support.git import commit, git
from tests.support.repository import build, write

METHOD, QUESTION = "data/methods/gezinshulp.yml", "data/questions/pesten.yml"
CONTACTS, PARTNER = "data/contacts.yml", "data/partners/noorderlicht.yml"
Save = Callable[..., None]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return build(tmp_path / "repository")


@pytest.fixture
def save(root: Path, monkeypatch: pytest.MonkeyPatch) -> Save:
    """Return what commits the repository on a day, with texts replaced: save("2026-10-05", (path, old, new), …)."""

    def save(day: str, *changes: tuple[str, str, str]) -> None:
        monkeypatch.setenv("GIT_COMMITTER_DATE", f"{day}T12:00:00Z")
        for path, old, new in changes:
            text = (root / path).read_text(encoding="utf-8")
            assert old in text, (path, old)
            write(root, path, text.replace(old, new))
        commit(root, "wijziging")

    return save


def told(found: History) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return what is said, by week and name."""
    return {f"{week.year}-{week.week}": {one.name: one.phrases for one in week.told} for week in found.weeks}


def told_of(root: Path) -> dict[str, dict[str, tuple[str, ...]]]:
    return told(history(load(root)))


# What is told


def test_a_week_tells_numbers_and_judgements_before_sentences(root: Path, save: Save) -> None:
    save("2026-10-01")
    save(
        "2026-10-07",
        (CONTACTS, "0800-1234", "0800-5678"),
        (METHOD, "level: goed-onderbouwd", "level: eerste-aanwijzingen"),
        (METHOD, "age_to: 12", "age_to: 14"),
        (QUESTION, "teacher:\n", "teacher:\n- text: Bel de ouders dezelfde dag.\n  sources: [b1]\n"),
    )
    found = history(load(root))
    assert told(found) == {
        "2026-41": {
            "Advieslijn": ("nummer vervangen",),
            "Gezinshulp": (
                "oordeel van ‘Goed onderbouwd’ naar ‘Effectief volgens eerste aanwijzingen’",
                "‘Leeftijd’ van ‘4 tot en met 12 jaar’ naar ‘4 tot en met 14 jaar’",
            ),
            "Pesten": ("1 zin nieuw bij ‘Doe dit: ik geef les’",),
        }
    }
    assert [one.name for one in found.weeks[0].told] == ["Advieslijn", "Gezinshulp", "Pesten"]


def test_the_first_state_is_told_as_a_beginning(root: Path, save: Save) -> None:
    save("2026-10-01")
    found = history(load(root))
    assert found.weeks == ()
    assert found.began
    assert (found.began.year, found.began.week, found.missing) == (2026, 40, "")
    assert found.began.counted[:2] == ("1 vraag", "1 methode")
    assert "1 onderzoek" in found.began.counted


def test_what_is_small_is_counted_and_not_listed(root: Path, save: Save) -> None:
    save("2026-10-01")
    save(
        "2026-10-07",
        (METHOD, "gezinnen met jonge", "gezinen met jonge"),
        (QUESTION, "reviewed: 2026-11-01", "reviewed: 2026-11-02"),
    )
    week = history(load(root)).weeks[0]
    assert week.told == ()
    assert week.counted == ("1 tikfout verbeterd", "1 pagina alleen opnieuw nagekeken")


def test_a_new_page_is_new_and_nothing_more(root: Path, save: Save) -> None:
    save("2026-10-01")
    question = (root / QUESTION).read_text(encoding="utf-8")
    write(root, "data/questions/ruzie.yml", question.replace("title: Pesten", "title: Ruzie"))
    write(root, "docs/vragen/ruzie.md", "# Ruzie\n\nLang verhaal.\n")
    save("2026-10-07")
    assert told_of(root)["2026-41"] == {"Ruzie": (NEW,)}
    write(root, "data/questions/ruzie.yml", None)
    write(root, "docs/vragen/ruzie.md", None)
    save("2026-10-14")
    found = history(load(root))
    assert told(found) == {"2026-42": {}}  # what is gone is not named any more, in no week
    assert found.weeks[0].counted == ("1 vraag weggehaald",)


def test_a_thing_is_told_under_the_name_and_address_of_today(root: Path, save: Save) -> None:
    save("2026-10-01")
    save("2026-10-07", (METHOD, "age_to: 12", "age_to: 14"))
    text = (root / METHOD).read_text(encoding="utf-8")
    write(root, METHOD, None)
    write(
        root,
        "data/methods/gezin-eerst.yml",
        text.replace("title: Gezinshulp", "title: Gezin eerst\naliases: [gezinshulp]"),
    )
    for path in (QUESTION, "docs/index.md", "data/programmes/thuis.yml"):
        write(root, path, (root / path).read_text(encoding="utf-8").replace("gezinshulp", "gezin-eerst"))
    save("2026-10-14")
    found = history(load(root))
    assert load(root).problems == ()
    assert told(found)["2026-41"] == {
        "Gezin eerst": ("‘Leeftijd’ van ‘4 tot en met 12 jaar’ naar ‘4 tot en met 14 jaar’",)
    }
    assert "staat op een ander adres" in told(found)["2026-42"]["Gezin eerst"]
    assert {one.address for week in found.weeks for one in week.told if one.name == "Gezin eerst"} == {
        "methoden/gezin-eerst/"
    }


def test_what_went_up_in_another_page_is_not_told_as_gone_from_the_site(root: Path, save: Save) -> None:
    text = (root / METHOD).read_text(encoding="utf-8").replace("title: Gezinshulp", "title: Gezin eerst")
    write(root, "data/methods/gezin-eerst.yml", text)
    save("2026-10-01")
    write(root, METHOD, None)
    for path in (QUESTION, "docs/index.md", "data/programmes/thuis.yml"):
        write(root, path, (root / path).read_text(encoding="utf-8").replace("gezinshulp", "gezin-eerst"))
    save("2026-10-07")
    save(
        "2026-10-14",
        ("data/methods/gezin-eerst.yml", "title: Gezin eerst", "title: Gezin eerst\naliases: [gezinshulp]"),
    )
    assert "een vroegere pagina hierover is weggehaald" in told(history(load(root)))["2026-41"]["Gezin eerst"]


def test_a_theme_has_what_its_questions_name(root: Path, save: Save) -> None:
    save("2026-10-01")
    save(
        "2026-10-07",
        (METHOD, "age_to: 12", "age_to: 14"),
        (CONTACTS, "0800-1234", "0800-5678"),
        (CONTACTS, "0800-4321", "0800-8765"),
    )
    found = history(load(root)).weeks[0].told
    assert {one.name: set(one.themes) for one in found} == {
        "Gezinshulp": {"school"},
        "Advieslijn": {"school"},
        "Aanmelding": set(),
    }


# Which states


def test_only_the_last_state_of_a_week_counts(root: Path, save: Save) -> None:
    save("2026-10-01")
    save("2026-10-05", (CONTACTS, "0800-1234", "0800-9999"))
    save("2026-10-06", (CONTACTS, "0800-9999", "0800-1234"), (METHOD, "age_to: 12", "age_to: 14"))
    save("2026-10-11", (METHOD, "age_to: 14", "age_to: 15"))
    assert told_of(root) == {
        "2026-41": {"Gezinshulp": ("‘Leeftijd’ van ‘4 tot en met 12 jaar’ naar ‘4 tot en met 15 jaar’",)}
    }


def test_a_branch_counts_from_the_week_in_which_it_was_merged(
    root: Path, save: Save, monkeypatch: pytest.MonkeyPatch
) -> None:
    save("2026-10-01")
    git(root, "checkout", "-q", "-b", "tak")
    save("2026-10-07", (METHOD, "age_to: 12", "age_to: 14"))
    git(root, "checkout", "-q", "main")
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-10-21T12:00:00Z")
    git(root, "merge", "-q", "--no-ff", "-m", "samen", "tak")
    assert list(told_of(root)) == ["2026-43"]


def test_a_clock_that_was_wrong_does_not_turn_the_weeks_round(root: Path, save: Save) -> None:
    save("2026-10-01")
    save("2026-10-14", (METHOD, "age_to: 12", "age_to: 14"))
    save("2026-10-06", (METHOD, "age_to: 14", "age_to: 15"))
    assert told_of(root) == {
        "2026-42": {"Gezinshulp": ("‘Leeftijd’ van ‘4 tot en met 12 jaar’ naar ‘4 tot en met 15 jaar’",)}
    }


def test_what_is_old_is_left_to_git(root: Path, save: Save, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("macros.history.WEEKS", 2)
    save("2026-09-01")
    for week in range(3):
        save(f"2026-10-{1 + 7 * week:02}", (METHOD, f"age_to: {12 + week}", f"age_to: {13 + week}"))
    found = history(load(root))
    assert list(told(found)) == ["2026-42", "2026-41"]
    assert (found.began, found.missing) == (None, "")


# What is not there


def test_a_shallow_clone_says_what_it_lacks(root: Path, save: Save, tmp_path: Path) -> None:
    save("2026-10-01")
    save("2026-10-07", (METHOD, "age_to: 12", "age_to: 14"))
    save("2026-10-14", (METHOD, "age_to: 14", "age_to: 15"))
    for depth, weeks in (("1", 0), ("2", 1)):
        git(tmp_path, "clone", "-q", "--depth", depth, f"file://{root}", f"shallow-{depth}")
        found = history(load(tmp_path / f"shallow-{depth}"))
        assert (len(found.weeks), found.began, found.missing) == (weeks, None, EARLIER)


def test_without_history_the_page_says_so(
    root: Path, save: Save, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save("2026-10-01")
    shutil.copytree(root, tmp_path / "zip", ignore=shutil.ignore_patterns(".git"))
    inside = root / "elders" / "zip"  # of another repository
    shutil.copytree(tmp_path / "zip", inside)
    for place in (tmp_path / "zip", inside):
        assert history(load(place)) == History(missing=NOT_HERE)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert history(load(root)) == History(missing=NOT_HERE)


# The same each time


def test_it_hangs_on_the_commit_alone(root: Path, save: Save, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    save("2026-10-01")
    save("2026-10-07", (METHOD, "age_to: 12", "age_to: 14"))
    first = history(load(root))
    kept = history(load(root))
    git(tmp_path, "clone", "-q", str(root), "elders")
    for moment in ("1", "4102444800"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", moment)
        assert first == kept == history(load(tmp_path / "elders")) == history(load(root, "2030-01-01"))
    assert len(list((root / ".cache" / "changes").iterdir())) == 1


def test_what_is_kept_is_used_only_when_it_is_whole_and_ours(root: Path, save: Save) -> None:
    write(root, ".gitignore", ".cache/\n")
    save("2026-10-01")
    save("2026-10-07", (METHOD, "age_to: 12", "age_to: 14"))
    true = history(load(root))
    kept = next((root / ".cache" / "changes").iterdir())
    lie = json.loads(kept.read_text(encoding="utf-8"))
    lie[0] |= {"new": "8 tot 9 jaar"}
    kept.write_text(json.dumps(lie), encoding="utf-8")
    assert "8 tot 9 jaar" in str(history(load(root)))  # so it is read
    for damage in (
        "",
        "[{}]",
        '[{"sort": "value"}]',
        "null",
        '{"a": 1}',
        '["value"]',
        '[{"sort": "value", "path": 1}]',
    ):
        kept.write_text(damage, encoding="utf-8")
        assert history(load(root)) == true, damage
    # brought along by the repository: nobody reads it
    kept.write_text(json.dumps(lie), encoding="utf-8")
    git(root, "add", "-f", ".cache")
    save("2026-10-07")
    assert history(load(root)) == true
    git(root, "rm", "-rq", "--cached", ".cache")
    shutil.move(root / ".cache", root.with_name("elders"))
    (root / ".cache").symlink_to(root.with_name("elders"))
    assert history(load(root)) == true


def test_what_is_kept_does_not_grow(root: Path, save: Save) -> None:
    save("2026-10-01")
    for number in range(12, 15):
        save("2026-10-07", (METHOD, f"age_to: {number}", f"age_to: {number + 1}"))
        history(load(root))
    assert len(list((root / ".cache" / "changes").iterdir())) == 1


# Feeds and pages


def test_a_news_reader_reads_the_feed(root: Path, save: Save) -> None:
    save("2026-10-01")
    save("2026-10-07", (METHOD, "age_to: 12", "age_to: 14"), (CONTACTS, "0800-4321", "0800-8765"))
    found = history(load(root))
    read = feedparser.parse(feed(found, "Wijzigingen", "", "https://site.example/pad/", "2026-11-01"))
    assert (read.bozo, read.version, read.feed.language, read.feed.title) == (False, "atom10", "nl", "Wijzigingen")
    assert read.feed.updated == "2026-10-07T12:00:00+00:00"
    assert {link.rel: link.href for link in read.feed.links} == {
        "alternate": "https://site.example/pad/over/wijzigingen/",
        "self": "https://site.example/pad/over/wijzigingen/feed.xml",
    }
    week, began = read.entries
    assert week.title == "Week 41, 5 tot en met 11 oktober 2026"
    assert week.id == week.link == "https://site.example/pad/over/wijzigingen/#week-2026-41"
    shows = parse(week.content[0].value)
    assert [attribute(one, "href") for one in shows.css("a")] == [
        "https://site.example/pad/hulp-nu/",
        "https://site.example/pad/methoden/gezinshulp/",
    ]
    assert "Gezinshulp: ‘Leeftijd’ van ‘4 tot en met 12 jaar’ naar ‘4 tot en met 14 jaar’." in shows.text
    assert "De site begon met 1 vraag" in began.content[0].value
    school = feedparser.parse(feed(found, "Wijzigingen: school", "school", "https://site.example/pad/", "2026-11-01"))
    assert "Gezinshulp" in school.entries[0].content[0].value
    assert "Aanmelding" not in school.entries[0].content[0].value
    home = feedparser.parse(feed(found, "Wijzigingen: gezin", "gezin", "https://site.example/pad/", "2026-11-01"))
    assert [entry.title for entry in home.entries] == ["Week 40, 28 september tot en met 4 oktober 2026"]


def test_a_feed_without_history_is_one_too() -> None:
    read = feedparser.parse(feed(History(missing=NOT_HERE), "Wijzigingen", "", "https://site.example", "2026-11-01"))
    assert not read.bozo
    assert read.feed.updated == "2026-11-01T00:00:00+00:00"
    assert NOT_HERE in read.entries[0].content[0].value


def test_a_title_names_the_days_of_a_week() -> None:
    assert title_of(Week(2026, 48, 0)) == "Week 48, 23 tot en met 29 november 2026"
    assert title_of(Week(2026, 49, 0)) == "Week 49, 30 november tot en met 6 december 2026"
    assert title_of(Week(2026, 53, 0)) == "Week 53, 28 december 2026 tot en met 3 januari 2027"


def test_a_page_stays_short_and_counts_the_rest() -> None:
    things = [
        Told(f"Naam {n}", "x/", "Vraag", (NEW,) if n % 2 else ("1 zin anders",), 4, frozenset()) for n in range(200)
    ]
    weeks = shown(History(tuple(Week(2026, 40 - n, 0, tuple(things)) for n in range(10))))
    assert {week.pages for week in weeks} == {200}
    assert sum(len(week.told) for week in weeks) <= 90
    assert max(len(week.told) + len(week.new) for week in weeks) <= 50


def test_the_page_shows_the_weeks_and_where_they_stop(root: Path, save: Save) -> None:
    save("2026-10-01")
    save("2026-10-07", (METHOD, "age_to: 12", "age_to: 14"))
    centre = load(root)
    found = history(centre)
    made = page(Renderer(centre, str), lambda: found, "Wijzigingen", "", {"school": "School"}, None)
    shows = parse(made.html)
    assert [one.anchor for one in made.contents] == ["week-2026-41", "week-2026-40"]
    assert "Gezinshulp: ‘Leeftijd’ van ‘4 tot en met 12 jaar’ naar ‘4 tot en met 14 jaar’." in shows.text
    assert "De site begon met 1 vraag, 1 methode" in shows.text
    assert attribute(shows.css("nav.jump a")[0], "href") == "../../over/wijzigingen/school/"
    lost = page(Renderer(centre, str), lambda: History(missing=NOT_HERE), "Wijzigingen", "", {}, None)
    assert NOT_HERE in parse(lost.html).text
