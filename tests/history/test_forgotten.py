"""What was taken off the site does not live on in its history, wherever it stood: nor a name, nor a number."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.history import history
from macros.history.feed import feed
from macros.history.pages import page
from macros.load import load
from macros.render.renderer import Renderer
from tests.support.git import commit
from tests.support.repository import build, write

# A name and a number that stand on the site for a week, in every place where an editor could have written them.
NAME, NUMBER = "Zwartkijkers", "0800-6789"
PARTNER, QUESTION, METHOD = "data/partners/noorderlicht.yml", "data/questions/pesten.yml", "data/methods/gezinshulp.yml"
CONTACTS, START = "data/contacts.yml", "docs/index.md"
CHANGES = (
    (PARTNER, "name: Noorderlicht", f"name: {NAME}"),
    (PARTNER, "summary: ", f"summary: {NAME} en anderen. "),
    (PARTNER, "- label: Waar", f"- label: {NAME}"),
    (PARTNER, "https://noorderlicht", f"https://{NAME.lower()}"),
    (QUESTION, "title: Pesten", f"title: {NAME}"),
    (QUESTION, "teacher:\n", f"teacher:\n- text: Bel {NAME}.\n  sources: [b1]\n"),
    (QUESTION, "Praat met het kind", f"Praat met {NAME} en het kind"),
    (QUESTION, "Plagen hoort erbij", f"Plagen hoort bij {NAME}"),
    (QUESTION, "theme:", f"gaps: [Of {NAME} hier werkt.]\nsearch_terms: [{NAME}]\ntheme:"),
    (METHOD, "- level: goed-onderbouwd", f"- outcome: Klachten van {NAME}.\n  level: goed-onderbouwd"),
    (METHOD, "committee: Een commissie", f"committee: {NAME}"),
    (CONTACTS, "name: Advieslijn", f"name: {NAME}"),
    (CONTACTS, "0800-4321", NUMBER),
    (CONTACTS, "purpose: Meld hier", f"purpose: Meld bij {NAME}"),
    (START, "Lees over", f"## {NAME}\n\nEen zin.\n\nNog een.\n\nLees over"),
    (START, "title: Start", f"title: {NAME}"),
    (START, "description: Een", f"description: {NAME} en een"),
    ("data/vocabulary/themes.yml", "label: School en onderwijs", f"label: {NAME} en school"),
    ("data/vocabulary/statuses.yml", "label: Actueel", f"label: {NAME} actueel"),
    ("data/vocabulary/levels.yml", "label: Goed onderbouwd", f"label: {NAME} goed"),
)
# Whole files, whose path holds the name too.
FILES = (
    ("data/terms/tlv.yml", f"data/terms/{NAME.lower()}.yml"),
    (PARTNER, f"data/partners/{NAME.lower()}.yml"),
    (QUESTION, f"data/questions/{NAME.lower()}.yml"),
    (START, f"docs/{NAME.lower()}.md"),
    (START, f"docs/vragen/{NAME.lower()}.md"),
)


def shown(root: Path) -> str:
    """Return all that readers get of the history: every page and every feed."""
    centre = load(root)
    assert centre.problems == ()
    found = history(centre)
    renderer = Renderer(centre, str)
    words = {id: word.value.label for id, word in centre.catalogue.vocabularies["themes"].items()}
    pages = [str(page(renderer, lambda: found, "Wijzigingen", theme, words, None).html) for theme in ("", *words)]
    feeds = [feed(found, "Wijzigingen", theme, "https://site.example", "2026-11-01") for theme in ("", *words)]
    return "\n".join([*pages, *feeds])


def test_what_was_taken_away_is_told_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = build(tmp_path / "repository")
    clean = {path: (root / path).read_text(encoding="utf-8") for path, *_ in (*CHANGES, *FILES)}
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-10-01T12:00:00Z")
    commit(root, "begin")
    secret = dict(clean)
    for path, old, new in CHANGES:
        assert old in secret[path], (path, old)
        secret[path] = secret[path].replace(old, new)
    for like, path in FILES:
        secret[path] = clean[like].replace("title: ", f"title: {NAME} of ").replace("name: ", f"name: {NAME} of ")
    for path, text in secret.items():
        write(root, path, text)
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-10-07T12:00:00Z")
    commit(root, "met een naam")
    assert NAME in shown(root)  # while it stands on the site
    for path in secret:
        write(root, path, clean.get(path))
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-10-14T12:00:00Z")
    commit(root, "weg ermee")
    told = shown(root)
    assert {"Week 41", "Week 42"} <= {told[at : at + 7] for at in range(len(told))}
    assert "Gezinshulp" in told
    for word in (NAME, NUMBER):
        found = [
            told[max(0, at - 60) : at + 60] for at in range(len(told)) if told[at:].lower().startswith(word.lower())
        ]
        assert found == []


def test_a_name_that_becomes_another_is_told_under_the_new_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A record that is moved, without its former name: nothing of that name is left."""
    root = build(tmp_path / "repository")
    clean = (root / PARTNER).read_text(encoding="utf-8")
    write(
        root, f"data/partners/{NAME.lower()}.yml", clean.replace("Noorderlicht", NAME).replace("noorderlicht", "elders")
    )
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-10-01T12:00:00Z")
    commit(root, "begin")
    write(root, f"data/partners/{NAME.lower()}.yml", None)
    write(
        root, "data/partners/praktijk.yml", clean.replace("Noorderlicht", "Praktijk").replace("noorderlicht", "elders")
    )
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-10-07T12:00:00Z")
    commit(root, "andere naam")
    told = shown(root)
    assert "Praktijk" in told
    assert "1 partner weggehaald" in told
    assert NAME.lower() not in told.lower()
