"""The repository as it was, from git alone: also in a shallow clone, and never by running anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.changes import compare
from macros.changes.revision import RevisionError, read_at
from macros.load import load
from tests.support.git import commit, git
from tests.support.repository import build, write

START = "docs/index.md"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Make a repository of two commits: the small one of the golden cases, then a page changed."""
    root = build(tmp_path / "repository")
    commit(root, "begin")
    write(root, START, "---\ntitle: Welkom\n---\n\n# Welkom\n")
    commit(root, "welkom")
    return root


def title(root: Path, revision: str) -> str:
    return next(text.title for text in read_at(root, revision).texts if text.path == START)


def test_a_revision_is_read_as_it_was_and_nothing_is_touched(repository: Path) -> None:
    write(repository, START, "---\ntitle: Nog niet bewaard\n---\n\n# Nog niet bewaard\n")
    standing = git(repository, "status", "--porcelain")
    assert [title(repository, one) for one in ("HEAD~1", "HEAD", "main")] == ["Start", "Welkom", "Welkom"]
    assert git(repository, "status", "--porcelain") == standing
    before = read_at(repository, "HEAD~1")
    assert before.problems == ()
    assert compare(before, load(build(repository.with_name("same")))) == []


def test_a_shallow_clone_says_what_it_does_not_hold(repository: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{repository}", "shallow")
    assert title(tmp_path / "shallow", "HEAD") == "Welkom"
    with pytest.raises(RevisionError, match=r"de versie 'HEAD~1' is niet in deze kopie .* git fetch --unshallow"):
        read_at(tmp_path / "shallow", "HEAD~1")


def test_a_clone_without_contents_asks_nobody_for_them(repository: Path, tmp_path: Path) -> None:
    git(repository, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "-q", "--no-checkout", "--filter=blob:none", f"file://{repository}", "partial")
    with pytest.raises(RevisionError, match="deze kopie is niet heel"):
        read_at(tmp_path / "partial", "HEAD~1")


@pytest.mark.parametrize("revision", ["v9", "--help", "-p", "HEAD:docs", "", "HEAD; touch x"])
def test_what_is_no_revision_is_told(repository: Path, revision: str) -> None:
    with pytest.raises(RevisionError, match="is niet in deze kopie"):
        read_at(repository, revision)


def test_a_folder_that_is_no_repository_is_told(tmp_path: Path) -> None:
    with pytest.raises(RevisionError, match="geen kopie van de repository"):
        read_at(tmp_path, "HEAD")


def test_nothing_of_a_revision_or_of_the_settings_is_run(repository: Path) -> None:
    canary = repository.with_name("canary")
    program = repository.with_name("program")
    program.write_text(f"#!/bin/sh\necho ran >> '{canary}'\ncat\n", encoding="utf-8")
    program.chmod(0o755)
    write(repository, ".gitattributes", "* filter=strange diff=strange export-subst\n")
    commit(repository, "attributes")
    for name in ("filter.strange.smudge", "filter.strange.clean", "diff.strange.textconv", "diff.external"):
        git(repository, "config", name, str(program))
    git(repository, "config", "core.fsmonitor", str(program))
    git(repository, "config", "core.pager", str(program))
    hooks = repository / ".git" / "hooks"
    for name in ("post-checkout", "reference-transaction", "post-index-change"):
        (hooks / name).symlink_to(program)
    assert title(repository, "HEAD") == "Welkom"
    assert not canary.exists()
    git(repository, "status")  # the trap works: this does run something
    assert canary.exists()


def test_a_link_to_a_file_elsewhere_is_not_followed(repository: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("---\ntitle: Geheim\n---\n", encoding="utf-8")
    (repository / "docs" / "geheim.md").symlink_to(tmp_path / "secret.md")
    commit(repository, "link")
    assert "Geheim" not in {text.title for text in read_at(repository, "HEAD").texts}
